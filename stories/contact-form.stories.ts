import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { LiaisonContactForm } from '../src/contact-form/contact-form.js';
import type { Answers, Field } from '../src/contact-form/fields.js';
import { emptySite } from '../src/site/entries.js';
import type { Site } from '../src/site/site.js';

/** Invented people, numbers and addresses. */
const site: Site = {
  ...emptySite,
  example: true,
  language: 'en',
  timeZone: 'America/New_York',
  phone: '207-555-0134',
  text: '207-555-0135',
  whatsapp: '+1 207 555 0136',
  email: 'liaison@police.example',
  hours: 'Mo-Fr 09:00-17:00',
  liaisons: [
    {
      name: 'Amina Hassan',
      role: { en: 'Community liaison officer', 'es-419': 'Agente de enlace comunitario', ar: 'ضابطة تواصل مع المجتمع' },
      languages: ['ar', 'so', 'en'],
      greeting: { ar: 'أهلاً، أنا أمينة. اسألني ما تشاء.', en: 'Hello, I am Amina. Ask me anything.' },
      meet: { date: '2026-12-03', place: { en: 'City library, room 2' } },
    },
    {
      name: 'Luis Pérez',
      role: { en: 'Community liaison officer', 'es-419': 'Agente de enlace comunitario' },
      languages: ['es-419', 'en'],
      greeting: { 'es-419': 'Hola, soy Luis. Escríbame en español.' },
    },
  ],
  partners: [
    {
      name: 'Harbor Legal Clinic',
      kind: { en: 'Legal clinic', 'es-419': 'Clínica legal' },
      languages: ['es-419', 'en'],
      phone: '207-555-0150',
    },
    { name: 'Saint Mary Parish', kind: { en: 'Church' }, languages: ['ht', 'en'], phone: '207-555-0151' },
  ],
  contact: { action: './send' },
};

type Act = (form: LiaisonContactForm) => void | Promise<void>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until there is something to press, then does what a visitor would. */
async function find<T extends HTMLElement>(form: LiaisonContactForm, selector: string): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = form.shadowRoot?.querySelector<T>(selector);
    if (found) return found;
    await pause(25);
  }
  throw new Error(`There is no ${selector}.`);
}

const choose =
  (field: Field, value: string): Act =>
  async (form) => {
    (await find(form, `input[name='${field}'][value='${value}']`)).click();
    await find(form, '#progress, .step .notice');
    await form.updateComplete;
  };

const fill =
  (field: Field, text: string): Act =>
  async (form) => {
    const control = await find<HTMLInputElement>(form, `#field-${field}`);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
  };

const press =
  (selector: string): Act =>
  async (form) => {
    (await find(form, selector)).click();
    await form.updateComplete;
  };

const answers: Partial<Answers> = {
  topic: 'event',
  message: 'هل يمكنني أن أحضر أولادي إلى الاجتماع يوم الخميس؟',
  channel: 'phone',
  contact: '207-555-0199',
};

const written: Act[] = [
  choose('topic', answers.topic!),
  fill('message', answers.message!),
  choose('channel', answers.channel!),
  fill('contact', answers.contact!),
];
/** Presses 'Next', or 'Read it again', whichever is there. */
const goOn: Act = async (form) => {
  const buttons = [...form.shadowRoot!.querySelectorAll<HTMLElement>('.next, button.to-review')];
  buttons.find((button) => button.offsetParent !== null)?.click();
  await form.updateComplete;
};

/** Part by part where there is little room, in one step where there is enough. */
const toReview: Act = async (form) => {
  for (let part = 0; part < 12 && !form.shadowRoot!.querySelector('#review'); part++) {
    await goOn(form);
  }
  await find(form, '#review');
};
const review: Act[] = [...written, toReview];

/** A receiver on this page, so that each of its answers can be seen: nothing leaves. */
function answering(answer: (id: string) => Response | Promise<Response>): Act {
  return () => {
    const real = globalThis.fetch;
    globalThis.fetch = async (url, init) => {
      if (!String(url).endsWith('/send')) return real(url, init);
      globalThis.fetch = real;
      return answer((JSON.parse(String(init!.body)) as { id: string }).id);
    };
  };
}

const json = (status: number, body: object, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const sent = (answer: (id: string) => Response | Promise<Response>, until = '#outcome-heading'): Act[] => [
  ...review,
  answering(answer),
  press('#send'),
  async (form) => void (await find(form, until)),
];

interface Args {
  site: Partial<Site>;
  /** The department's policy file. */
  policy?: object;
  /** What a visitor does first. */
  acts: readonly Act[];
}

interface Story {
  name: string;
  args?: Partial<Args>;
}

const played = new WeakSet<Element>();

/** Brings a new element into the story's state; `data-played` is set once it is on screen. */
async function play(element: Element | undefined, acts: readonly Act[]): Promise<void> {
  if (!element || played.has(element)) return;
  played.add(element);
  const form = element as LiaisonContactForm;
  await find(form, 'h2');
  for (const act of acts) await act(form);
  await form.updateComplete;
  form.dataset.played = '';
}

/** A first message to a liaison: people first, phone and emergency number always, and every outcome told as it is. */
export default {
  title: 'Widgets/Contact form',
  component: 'liaison-contact-form',
  /** Tested in these too, whatever else is left out. */
  parameters: { languages: ['es-419', 'ht'] },
  args: { site: {}, acts: [] },
  argTypes: { acts: { table: { disable: true } } },
  render: ({ site: some, policy, acts }: Args) =>
    html`<liaison-contact-form
      .site=${{ ...site, ...some }}
      .policy=${policy}
      ${ref((element) => void play(element, acts))}
    >
      <p>Call <a href="tel:2075550134">207-555-0134</a></p>
    </liaison-contact-form>`,
  /** The state is on screen. */
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const form = canvasElement.querySelector<HTMLElement>('liaison-contact-form')!;
    for (let tries = 0; tries < 400 && form.dataset.played === undefined; tries++) await pause(25);
    if (form.dataset.played === undefined) throw new Error('The story did not reach its state.');
  },
};

export const FirstView: Story = { name: 'The people and the first question' };
export const NoForm: Story = { name: 'No receiver: phone, text and e-mail only', args: { site: { contact: {} } } };
export const BrokenKey: Story = {
  name: 'A key cannot be used: no form, the phone',
  args: { site: { contact: { action: './send', recipients: [{ key: 'age1nonsense' }] } } },
};
export const Questions: Story = {
  name: 'All questions, a topic chosen',
  args: { acts: [choose('topic', 'question')] },
};
export const ByPhone: Story = {
  name: 'How to be called safely',
  args: { acts: [choose('topic', 'question'), choose('channel', 'phone')] },
};
export const ByText: Story = {
  name: 'Messages show on a locked screen',
  args: { acts: [choose('topic', 'question'), choose('channel', 'sms')] },
};
export const Victim: Story = {
  name: 'A victim: help that is not police first',
  args: { acts: [choose('topic', 'victim')] },
};
export const Complaint: Story = {
  name: 'A complaint: other ways only',
  args: { acts: [choose('topic', 'complaint')] },
};
export const ComplaintTaken: Story = {
  name: 'A complaint where the site takes them',
  args: { site: { contact: { action: './send', complaintsToLiaison: true } }, acts: [choose('topic', 'complaint')] },
};
export const SharedDevice: Story = {
  name: 'Someone else uses this device',
  args: { acts: [choose('topic', 'question'), press("input[type='checkbox']")] },
};
export const OtherLanguage: Story = {
  name: 'A language that is not in the list, and a sign language',
  args: {
    acts: [
      choose('topic', 'question'),
      async (form) => {
        const list = await find<HTMLSelectElement>(form, '#field-language');
        list.value = 'other';
        list.dispatchEvent(new Event('change'));
      },
      choose('interpreter', 'sign'),
    ],
  },
};
export const Problems: Story = {
  name: 'Some answers need a change',
  args: {
    acts: [choose('topic', 'question'), choose('channel', 'email'), fill('contact', 'me'), goOn],
  },
};
export const Sensitive: Story = {
  name: 'A number that need not be told',
  args: {
    acts: [
      choose('topic', 'question'),
      fill('message', 'My number is 078-05-1120.'),
      async (form) => void (await find(form, '.notice .plain')),
    ],
  },
};
export const AgencySays: Story = {
  name: 'What the agency says about asking and sharing',
  args: {
    policy: {
      version: 1,
      example: true,
      publisher: { name: 'Example Police', kind: 'police', state: 'ME' },
      settings: {
        asksImmigrationStatus: {
          value: { victimWitness: 'only-when-law-requires', stop: 'may-ask', booking: 'may-ask' },
          policyUrl: 'https://police.example/orders/4-12',
          clause: '4.12',
          approvedBy: 'Chief Example',
          reviewedOn: '2026-10-01',
          reviewBy: '2099-01-01',
        },
      },
    },
    acts: [choose('topic', 'question'), async (form) => void (await find(form, '.step a[rel]'))],
  },
};
export const Review: Story = { name: 'Read it again before sending', args: { acts: review } };
export const Trapped: Story = {
  name: 'A hidden box was filled in',
  args: {
    acts: [
      ...review,
      async (form) => void ((await find<HTMLInputElement>(form, '#website')).value = 'x'),
      press('#send'),
    ],
  },
};
export const SealedReview: Story = {
  name: 'Review of a message that will be encrypted',
  args: {
    site: {
      contact: {
        action: './send',
        routeByLanguage: true,
        recipients: [
          { key: 'age13rp2l8jqr59kdmz2djwjq3kx9act2zkej9h8mez9sutxtt2e5alsl55n47', holder: 'Amina Hassan' },
          { key: 'age1u3ku94gamz4dq7qdtz2alvqrxf9fv4ddy7qqpy7940uh8nqs5g4q9av3uf', holder: 'Backup: Chief Example' },
        ],
      },
    },
    acts: review,
  },
};
export const Sending: Story = { name: 'Sending', args: { acts: sent(() => new Promise(() => {}), "[role='status']") } };
export const Accepted: Story = { name: 'Arrived', args: { acts: sent((id) => json(201, { id, status: 'accepted' })) } };
export const Another: Story = {
  name: 'Another message: the code of the first stays',
  args: {
    acts: [
      ...sent((id) => json(201, { id, status: 'accepted' })),
      press('#outcome > .row button:last-of-type'),
      async (form) => void (await find(form, '.codes')),
    ],
  },
};
export const Stored: Story = {
  name: 'Stored, nobody told yet',
  args: { acts: sent((id) => json(201, { id, status: 'stored' })) },
};
export const Held: Story = {
  name: 'Set aside as possible spam',
  args: { acts: sent((id) => json(202, { id, status: 'held' })) },
};
export const Unknown: Story = {
  name: 'Nobody knows if it arrived',
  args: { site: { contact: { action: './send', backend: 'json' } }, acts: sent(() => new Response('<p>Thank you')) },
};
export const Refused: Story = { name: 'Refused', args: { acts: sent(() => json(403, {})) } };
export const RefusedField: Story = {
  name: 'One answer refused',
  args: { acts: sent(() => json(422, { fields: { contact: 'invalid' } }), '#summary') },
};
export const TooMany: Story = {
  name: 'Too many messages',
  args: { acts: sent(() => json(429, {}, { 'Retry-After': '180' })) },
};
export const Offline: Story = {
  name: 'No connection',
  args: {
    acts: [
      ...review,
      async (form) => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
        await press('#send')(form);
        await find(form, '#outcome-heading');
        delete (navigator as unknown as Record<string, unknown>).onLine;
      },
    ],
  },
};
