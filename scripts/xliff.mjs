// XLIFF 1.2 as lit-localize writes it, read and written with what it leaves out: who made a target, when, and from
// which English. A unit's text is a string in which `${0}` stands for the placeholder `<x id="0"/>`.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** Eight hex digits that change with the English (XLIFF has no field for it; it stands in a note). */
export const hashOf = (source) => createHash('sha256').update(source).digest('hex').slice(0, 8);

const textOf = (node) =>
  Array.from(node.childNodes, (child) =>
    child.nodeName === 'x' ? `\${${child.getAttribute('id')}}` : (child.nodeValue ?? ''),
  ).join('');

const first = (node, name) => node.getElementsByTagName(name)[0];

const noteFrom = (unit, from) =>
  Array.from(unit.getElementsByTagName('note')).find((note) => note.getAttribute('from') === from);

/** The note of ours in a unit: `source=1a2b3c4d; made=machine; on=2026-11-24`. */
const noteOf = (unit) => noteFrom(unit, 'liaison');

const fieldsOf = (note) =>
  Object.fromEntries(
    (note?.textContent ?? '')
      .split(';')
      .map((f) => f.split('=').map((s) => s.trim()))
      .filter((f) => f.length === 2),
  );

function unitOf(unit) {
  const source = textOf(first(unit, 'source'));
  const target = first(unit, 'target');
  const text = target && textOf(target);
  const state = target?.getAttribute('state') ?? undefined;
  const approved = unit.getAttribute('approved') === 'yes';
  const fields = fieldsOf(noteOf(unit));
  const stale = !!text && fields.source !== undefined && fields.source !== hashOf(source);
  return {
    id: unit.getAttribute('id'),
    source,
    target: text || undefined,
    state,
    approved,
    stale,
    // A person has signed the words off, for the English that stands there now.
    reviewed: !!text && !stale && approved && (state === 'signed-off' || state === 'final'),
    madeFrom: fields.source,
    made: fields.made,
    on: fields.on,
    desc: noteFrom(unit, 'lit-localize')?.textContent ?? '',
    question: noteFrom(unit, 'draft')?.textContent ?? undefined,
  };
}

export class Xliff {
  #byId;

  constructor(file) {
    this.file = file;
    this.document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
    this.language = first(this.document, 'file').getAttribute('target-language');
  }

  /** @returns {{ id, source, target?: string, state?: string, approved: boolean, stale: boolean, reviewed: boolean, madeFrom?: string, desc: string, question?: string }[]} */
  units() {
    return this.#elements.map(unitOf);
  }

  get #elements() {
    return Array.from(this.document.getElementsByTagName('trans-unit'));
  }

  /**
   * Puts a machine draft into a unit. A target that a person has touched is kept unless the English changed.
   * @param question what the draft leaves open, for the person who checks it
   */
  draft(id, text, on, question) {
    this.#byId ??= new Map(this.#elements.map((element) => [element.getAttribute('id'), element]));
    const unit = this.#byId.get(id);
    if (!unit) return 'unknown';
    const current = unitOf(unit);
    if (current.target && !current.stale && current.made !== 'machine') return 'kept';
    if (current.target === text && !current.stale && current.question === question) return 'kept';
    const source = first(unit, 'source');
    const placeholders = new Map(Array.from(source.getElementsByTagName('x'), (x) => [x.getAttribute('id'), x]));
    const used = new Set();
    let target = first(unit, 'target');
    if (!target) {
      target = this.document.createElement('target');
      unit.insertBefore(target, source.nextSibling);
      unit.insertBefore(this.document.createTextNode('\n  '), target);
    }
    while (target.firstChild) target.removeChild(target.firstChild);
    for (const part of text.split(/(\$\{\d+\})/)) {
      const index = /^\$\{(\d+)\}$/.exec(part)?.[1];
      if (index === undefined) {
        if (part) target.appendChild(this.document.createTextNode(part));
        continue;
      }
      const x = placeholders.get(index);
      if (!x) return 'placeholder';
      used.add(index);
      target.appendChild(x.cloneNode(true));
    }
    if (used.size !== placeholders.size) return 'placeholder';
    target.setAttribute('state', 'needs-review-translation');
    target.setAttribute('state-qualifier', 'mt-suggestion');
    unit.setAttribute('approved', 'no');
    let note = noteOf(unit);
    if (!note) {
      note = this.document.createElement('note');
      note.setAttribute('from', 'liaison');
      unit.appendChild(this.document.createTextNode('  '));
      unit.appendChild(note);
      unit.appendChild(this.document.createTextNode('\n'));
    }
    note.textContent = `source=${hashOf(textOf(source))}; made=machine; on=${on}`;
    const before = noteFrom(unit, 'draft');
    if (before) {
      unit.removeChild(before.previousSibling);
      unit.removeChild(before);
    }
    if (question) {
      const asked = this.document.createElement('note');
      asked.setAttribute('from', 'draft');
      asked.textContent = question;
      unit.insertBefore(asked, note);
      unit.insertBefore(this.document.createTextNode('\n  '), note);
    }
    return 'drafted';
  }

  /** A change of the English takes an approval back: the words were approved for another sentence. */
  withdrawStale() {
    for (const unit of this.#elements) {
      const target = first(unit, 'target');
      const fields = fieldsOf(noteOf(unit));
      if (!target || fields.source === undefined || fields.source === hashOf(textOf(first(unit, 'source')))) continue;
      target.setAttribute('state', 'needs-translation');
      unit.setAttribute('approved', 'no');
    }
  }

  save() {
    const text = new XMLSerializer().serializeToString(this.document);
    writeFileSync(this.file, text.endsWith('\n') ? text : text + '\n');
  }
}
