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
  level?: number;
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
const short = ({ role, name, description }: Node) => `${role} ${name}${description ? ` | ${description}` : ''}`;

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
      [
        'Trapped',
        'en',
        'paragraph A hidden box of this form was filled in, perhaps by the browser. Nothing was sent. Press the button again to send.',
      ],
      [
        'Accepted',
        'es-419',
        'group Su mensaje llegó | La computadora que recibe lo confirmó. No queda copia en este formulario.',
      ],
      [
        'Stored',
        'ht',
        'group Mesaj ou anrejistre, men yo poko avèti pèsonn | Òdinatè k ap resevwa a kenbe l. Si ou pa vle tann, rele. Pa gen kopi ki rete nan fòm sa a.',
      ],
      ['Another', 'en', 'radio A question'],
      [
        'Unknown',
        'en',
        'group We do not know if your message arrived | No clear answer came back. Your answers are still here. If you send them again, they may arrive twice.',
      ],
    ];
    for (const [state, language, expected] of focused)
      it(`${state}: the focus tells what happened, in ${language}`, async () => {
        const nodes = await tree(state, language);
        expect(nodes.filter((node) => node.focused).map(short)).to.deep.equal([expected]);
      });

    it('does not tell somebody to leave empty what must be answered', async () => {
      const contact = (await tree('RefusedField', 'en')).find(({ invalid }) => invalid === 'true')!;
      expect(short(contact)).to.equal(
        'textbox Your phone number | The receiving computer did not take this answer. Change it.',
      );
    });

    it('has an outline: what stands in the form is under the form’s heading', async () => {
      const headings = async (state: string) =>
        (await tree(state, 'en')).filter(({ role }) => role === 'heading').map(({ level, name }) => `${level} ${name}`);
      const people = ['Amina Hassan', 'Luis Pérez', 'Harbor Legal Clinic', 'Saint Mary Parish'].map(
        (one) => `3 ${one}`,
      );
      const above = ['2 Talk to a liaison', ...people, '3 Write a message'];
      const readers = '4 Who can read your message';
      const partners = ['4 Harbor Legal Clinic', '4 Saint Mary Parish'];
      expect(await headings('FirstView')).to.deep.equal(above);
      expect(await headings('Victim')).to.deep.equal([...above, ...partners, readers]);
      expect(await headings('Problems')).to.deep.equal([...above, '4 Some answers need a change', readers]);
      expect(await headings('Review')).to.deep.equal([...above, '4 Read your message again', readers]);
      expect(await headings('Held')).to.deep.equal([...above, '4 Your message was set aside']);
    });

    it('tells the interpreter buttons apart by their numbers', async () => {
      const names = (await tree('FirstView', 'en')).map(({ name }) => name ?? '');
      expect(names.filter((name) => name.startsWith('Ask for an interpreter'))).to.deep.equal([
        'Ask for an interpreter 911',
        'Ask for an interpreter 207-555-0134',
        'Ask for an interpreter 207-555-0150',
        'Ask for an interpreter 207-555-0151',
      ]);
      const helpLine = (await tree('Victim', 'en')).map(({ name }) => name ?? '');
      expect(helpLine).to.include('Ask for an interpreter 1-800-799-7233').and.not.include('Ask for an interpreter');
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
