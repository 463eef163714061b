import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import '../../src/contact-form/define.js';
import { setLanguage } from '../../src/language/page-language.js';
import * as stories from '../../stories/contact-form.stories.js';

/** Of the browser's accessibility tree: what a screen reader is told. */
interface Node {
  role: string;
  name?: string;
  description?: string;
  focused?: boolean;
  invalid?: string;
  children?: Node[];
}
interface Meta {
  args: object;
  render(args: object): TemplateResult;
  play(context: { canvasElement: HTMLElement }): Promise<void>;
}

const { default: meta, ...states } = stories as unknown as { default: Meta } & Record<string, { args?: object }>;
const controls = ['button', 'link', 'textbox', 'combobox', 'radio', 'checkbox', 'heading', 'form', 'region', 'group'];
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
/** Chromium leaves out the space before '(optional)'. */
const short = ({ role, name, description }: Node) =>
  `${role} ${name?.replace(/(\S)\(/, '$1 (')}${description ? ` | ${description}` : ''}`;

async function tree(state: string, language: string): Promise<Node[]> {
  await setLanguage(language);
  const box = document.createElement('main');
  document.body.append(box);
  try {
    render(meta.render({ ...meta.args, ...states[state]!.args }), box);
    await meta.play({ canvasElement: box });
    return flat((await a11ySnapshot({})) as unknown as Node);
  } finally {
    render(undefined, box);
    box.remove();
  }
}

// Only Chromium hands its tree to the test runner.
(/Chrome/.test(navigator.userAgent) ? describe : describe.skip)(
  '<liaison-contact-form> to a screen reader',
  function () {
    this.timeout(30_000);
    after(() => setLanguage('en'));

    for (const language of ['en', 'ar', 'es-419', 'ht'])
      it(`every control has a name, in every state, in ${language}`, async function () {
        this.timeout(120_000);
        for (const state of Object.keys(states)) {
          const nodes = (await tree(state, language)).filter(({ role }) => controls.includes(role));
          expect(nodes.length, state).to.be.greaterThan(5);
          expect(nodes.filter(({ name }) => !name?.trim()).map(short), state).to.deep.equal([]);
          // What is untouched is not wrong.
          const wrong = nodes.filter(({ invalid }) => invalid === 'true').length;
          expect(wrong > 0, `${state}: invalid`).to.equal(state === 'Problems' || state === 'RefusedField');
          if (language !== 'ar') continue;
          const latin = nodes.filter(
            ({ role, name }) =>
              /^(button|textbox|combobox|form|region|group|checkbox)$/.test(role) && !/\p{Script=Arabic}/u.test(name!),
          );
          // The way back into English is named in English.
          expect(
            latin.map(short).filter((line) => line !== 'button English'),
            state,
          ).to.deep.equal([]);
        }
      });

    it('says what needs a change, at once and at each field', async () => {
      const nodes = await tree('Problems', 'en');
      expect(nodes.filter(({ focused }) => focused).map(short)).to.deep.equal(['group Some answers need a change']);
      expect(nodes.filter(({ role }) => role === 'textbox').map(short)).to.deep.equal([
        'textbox Your message | Write in any language. Write your message.',
        'textbox Your e-mail address | This does not look like an e-mail address. Use one like name@example.com.',
        'textbox More about when it is safe (optional)',
        'textbox A word we say first, so you know it is us (optional) | If you do not hear this word, it is not us.',
        'textbox Your name (optional) | Any name you like.',
      ]);
    });

    const focused: [string, string, string][] = [
      ['Review', 'ar', 'heading اقرأ رسالتك مرة أخرى'],
      ['Sending', 'en', 'status Sending your message. Keep this page open.'],
      ['Accepted', 'es-419', 'group Su mensaje llegó'],
      ['Stored', 'ht', 'group Mesaj ou anrejistre, men yo poko avèti pèsonn'],
      ['Unknown', 'en', 'group We do not know if your message arrived'],
    ];
    for (const [state, language, expected] of focused)
      it(`${state}: the focus tells what happened, in ${language}`, async () => {
        const nodes = await tree(state, language);
        expect(nodes.filter((node) => node.focused).map(short)).to.deep.equal([expected]);
      });

    it('tells the interpreter buttons apart by their numbers', async () => {
      const names = (await tree('FirstView', 'en')).map(({ name }) => name ?? '');
      expect(names.filter((name) => name.startsWith('Ask for an interpreter'))).to.deep.equal([
        'Ask for an interpreter 207-555-0134',
        'Ask for an interpreter 207-555-0150',
        'Ask for an interpreter 207-555-0151',
      ]);
    });

    it('names each answer that can be changed', async () => {
      const buttons = (await tree('Review', 'en')).filter(
        ({ role, name }) => role === 'button' && !name?.startsWith('Ask for an interpreter'),
      );
      expect(buttons.map(({ name }) => name)).to.deep.equal([
        'Change: What is it about?',
        'Change: Your message',
        'Change: How can we reach you?',
        'Change: Your phone number',
        'Change my answers',
        'Send message',
      ]);
    });
  },
);
