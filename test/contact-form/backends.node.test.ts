import { expect } from 'chai';
import type { Reply, WireSettings } from '../../src/contact-form/backends/backend.js';
import { loadBackend } from '../../src/contact-form/backends/registry.js';
import type { Letter, SealedLetter } from '../../src/contact-form/message.js';
import { send } from '../../src/contact-form/send.js';
import { answerWith, fieldsOf, startServer, type LocalServer } from './local-server.js';

const id = '0b9f6a52-6f1e-4c1b-9d0a-3d7f1c2e4b5a';
const text = 'سلام 😀 <b>"\\ =1+1\u202e\n第二行\u0000é e\u0301';
const letter: Letter = {
  v: 1,
  id,
  lang: 'ar',
  topic: 'event',
  message: { text, name: 'مريم', language: 'ar', channel: 'phone', contact: '+1 207 555 0134', leaveMessage: 'no' },
};
const sealed: SealedLetter = {
  v: 1,
  id,
  sealed: '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n',
};
const flat = {
  id,
  topic: 'event',
  lang: 'ar',
  message: text,
  name: 'مريم',
  language: 'ar',
  channel: 'phone',
  contact: '+1 207 555 0134',
  leaveMessage: 'no',
};

let server: LocalServer;
before(async () => (server = await startServer()));
after(() => server.close());
beforeEach(() => (server.posted = []));

const post = async (backend: string, sent: Letter | SealedLetter, settings: Partial<WireSettings> = {}) =>
  send(
    sent,
    { ...(await loadBackend(backend)), idempotent: false },
    { action: `${server.origin}/post`, fields: {}, extra: {}, ...settings },
    { fetch, isOnline: () => true, pause: () => Promise.resolve(), signal: new AbortController().signal },
  );

const page = '<!doctype html><title>Thank you</title>';

describe('contact form: backends, what is posted', () => {
  beforeEach(() => (server.answer = answerWith(200, {})));

  it('liaison: the letter as it is', async () => {
    await post('liaison', letter);
    expect(JSON.parse(server.posted[0]!.body)).to.deep.equal(letter);
    expect(server.posted[0]).to.include({ method: 'POST', path: '/post' });
  });

  it('liaison: sealed, nothing but the envelope', async () => {
    await post('liaison', sealed);
    expect(JSON.parse(server.posted[0]!.body)).to.deep.equal(sealed);
  });

  it('json: flat, under the site’s names, with its fixed fields', async () => {
    await post('json', letter, { fields: { message: 'body', contact: 'reply_to' }, extra: { access_key: 'k' } });
    const { message: body, contact: reply_to, ...rest } = flat;
    expect(JSON.parse(server.posted[0]!.body)).to.deep.equal({ access_key: 'k', ...rest, body, reply_to });
    expect(server.posted[0]!.headers).to.include({ 'content-type': 'application/json', accept: 'application/json' });
  });

  it('two of ours under one name of theirs lose neither', async () => {
    const fields = { message: 'body', contact: 'body' };
    await post('json', letter, { fields });
    expect((JSON.parse(server.posted[0]!.body) as { body: string }).body).to.equal(`${text}\n${flat.contact}`);
    await post('gravity-forms', letter, { fields: { ...fields, name: 'input_1', language: 'input_1' } });
    const { body, input_1 } = JSON.parse(server.posted[1]!.body) as Record<string, string>;
    expect(input_1).to.equal('مريم\nar');
    expect(body).to.include(text).and.include('+1 207 555 0134');
  });

  it('json: sealed', async () => {
    await post('json', sealed);
    expect(JSON.parse(server.posted[0]!.body)).to.deep.equal({ id, message: sealed.sealed });
  });

  it('form: the same as multipart; line ends as HTML writes them', async () => {
    await post('form', letter, { extra: { 'form-name': 'contact' } });
    expect(server.posted[0]!.headers['content-type']).to.match(/^multipart\/form-data; ?boundary=/);
    expect(server.posted[0]!.headers.accept).to.equal('application/json');
    expect(await fieldsOf(server.posted[0]!)).to.deep.equal({
      'form-name': 'contact',
      ...flat,
      message: text.replace(/\n/g, '\r\n'),
    });
  });

  it('contact-form-7: unit tag, mapped fields, the others under the message', async () => {
    await post('contact-form-7', letter, {
      action: `${server.origin}/wp-json/contact-form-7/v1/contact-forms/42/feedback`,
      fields: { message: 'your-message', name: 'your-name' },
    });
    expect(server.posted[0]!.headers['content-type']).to.match(/^multipart\/form-data/);
    const { 'your-message': body, ...rest } = await fieldsOf(server.posted[0]!);
    expect(rest).to.deep.equal({ _wpcf7: '42', _wpcf7_unit_tag: 'wpcf7-f42-o1', 'your-name': 'مريم' });
    expect(body!.replace(/\r\n/g, '\n')).to.equal(
      `${text}\n\n-- \nMessage id: ${id}\nAbout: event\nForm shown in: ar\nSpeaks: ar\nReach by: phone\n` +
        'Number or address: +1 207 555 0134\nMay we leave a message: no',
    );
  });

  it('contact-form-7: sealed, nothing beside the armour', async () => {
    await post('contact-form-7', sealed, { fields: { message: 'your-message' } });
    const fields = await fieldsOf(server.posted[0]!);
    expect(Object.keys(fields)).to.deep.equal(['_wpcf7', '_wpcf7_unit_tag', 'your-message']);
    expect(fields['your-message']!.replace(/\r\n/g, '\n')).to.equal(sealed.sealed);
  });

  it('gravity-forms: numbered inputs', async () => {
    await post('gravity-forms', letter, {
      fields: Object.fromEntries(Object.keys(flat).map((name, index) => [name, `input_${index + 1}`])),
    });
    const expected = Object.fromEntries(Object.values(flat).map((value, index) => [`input_${index + 1}`, value]));
    expect(JSON.parse(server.posted[0]!.body)).to.deep.equal(expected);
  });

  it('carries nothing of the browser that it need not', async () => {
    for (const backend of ['liaison', 'json', 'form', 'contact-form-7', 'gravity-forms']) await post(backend, letter);
    expect(server.posted).to.have.length(5);
    for (const { headers } of server.posted) {
      expect(headers).to.not.have.any.keys('cookie', 'referer', 'authorization', 'x-requested-with');
    }
  });
});

describe('contact form: backends, what the answer means', () => {
  const rejected = (fields: Record<string, string> = {}): Reply => ({ state: 'rejected', fields });
  const unknown: Reply = { state: 'unknown' };
  type Case = [backend: string, status: number, body: unknown, reply: Reply, headers?: Record<string, string>];
  const everywhere = ['liaison', 'json', 'form', 'contact-form-7', 'gravity-forms'].flatMap((name): Case[] => [
    [name, 200, page, unknown],
    [name, 200, '', unknown],
    [name, 302, page, unknown, { Location: '/thanks' }],
    [name, 303, {}, unknown, { Location: '/thanks' }],
    [name, 500, page, unknown],
    [name, 502, { error: 'bad gateway' }, unknown],
    [name, 503, page, unknown],
    [name, 408, page, unknown],
    [name, 403, page, rejected()],
    [name, 404, { code: 'rest_no_route' }, rejected()],
    [name, 413, page, rejected()],
    [name, 415, { code: 'x' }, rejected()],
    [name, 429, page, { state: 'too-many' }],
    [name, 429, {}, { state: 'too-many', retryAfter: 120 }, { 'Retry-After': '120' }],
    [name, 429, {}, { state: 'too-many', retryAfter: 0 }, { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }],
    [name, 429, {}, { state: 'too-many' }, { 'Retry-After': 'soon' }],
  ]);
  const flatAnswers = ['json', 'form'].flatMap((name): Case[] => [
    [name, 200, {}, { state: 'accepted' }],
    [name, 201, { id: 7 }, { state: 'accepted' }],
    [name, 200, { success: true, message: 'Sent' }, { state: 'accepted' }],
    [name, 200, { success: 'true' }, { state: 'accepted' }],
    [name, 200, { ok: true, next: '/thanks' }, { state: 'accepted' }],
    [name, 200, { ok: true, errors: [] }, { state: 'accepted' }],
    [name, 200, { success: false, message: 'no' }, rejected()],
    [name, 200, { success: 'false' }, rejected()],
    [name, 200, { success: 'False' }, rejected()],
    [name, 200, { ok: false }, rejected()],
    [name, 200, { ok: 'false' }, rejected()],
    [name, 200, { error: 'Form not found' }, rejected()],
    [name, 200, { errors: [{ code: 'EMPTY', message: 'x' }] }, rejected()],
    [name, 200, { errors: { message: ['too short'] } }, rejected({ message: 'too short' })],
    [
      name,
      422,
      { errors: [{ code: 'TYPE_EMAIL', field: 'reply_to', message: 'should be an email' }] },
      rejected({ contact: 'should be an email' }),
    ],
  ]);
  const cases: Case[] = [
    ...everywhere,
    ...flatAnswers,
    ['liaison', 201, { id, status: 'accepted' }, { state: 'accepted' }],
    ['liaison', 201, { id, status: 'stored' }, { state: 'stored' }],
    ['liaison', 202, { id, status: 'held' }, { state: 'held' }],
    ['liaison', 409, { id, status: 'accepted' }, { state: 'accepted' }],
    ['liaison', 409, { id, status: 'stored' }, { state: 'stored' }],
    ['liaison', 409, { id, status: 'held' }, { state: 'held' }],
    ['liaison', 409, { id }, unknown],
    ['liaison', 409, page, unknown],
    ['liaison', 200, { id, status: 'accepted' }, unknown],
    ['liaison', 201, { id }, unknown],
    ['liaison', 201, { id, status: 'held' }, unknown],
    ['liaison', 201, { id: 'another', status: 'accepted' }, unknown],
    ['liaison', 201, { status: 'accepted' }, unknown],
    ['liaison', 201, page, unknown],
    ['liaison', 202, { id: 'another', status: 'held' }, unknown],
    ['liaison', 422, { fields: { contact: 'invalid', text: 'too-long' } }, rejected({ contact: '', message: '' })],
    ['liaison', 422, page, rejected()],
    ['contact-form-7', 200, { status: 'mail_sent', message: 'Thanks' }, { state: 'accepted' }],
    ['contact-form-7', 200, { status: 'spam', message: 'x' }, { state: 'held' }],
    ['contact-form-7', 200, { status: 'mail_failed', message: 'x' }, unknown],
    ['contact-form-7', 200, { status: 'aborted' }, unknown],
    ['contact-form-7', 200, { status: 'init' }, unknown],
    [
      'contact-form-7',
      200,
      { status: 'validation_failed', invalid_fields: [{ field: 'reply_to', message: 'Bad number', idref: null }] },
      rejected({ contact: 'Bad number' }),
    ],
    ['contact-form-7', 200, { status: 'acceptance_missing', invalid_fields: [] }, rejected()],
    ['gravity-forms', 200, { is_valid: true, confirmation_message: 'x' }, { state: 'accepted' }],
    ['gravity-forms', 200, { is_valid: true, is_spam: true }, { state: 'held' }],
    ['gravity-forms', 200, { is_valid: 'yes' }, unknown],
    ['gravity-forms', 200, { confirmation_message: 'x' }, unknown],
    ['gravity-forms', 400, { is_valid: false, validation_messages: { 4: 'Required' } }, rejected({ name: 'Required' })],
    [
      'gravity-forms',
      200,
      { is_valid: false, validation_messages: { input_4: 'Required' } },
      rejected({ name: 'Required' }),
    ],
    ['gravity-forms', 200, { is_valid: false }, rejected()],
  ];
  for (const [backend, status, body, reply, headers] of cases) {
    const shown = typeof body === 'string' ? (body ? 'a page' : 'nothing') : JSON.stringify(body);
    it(`${backend}: ${status} ${shown} ${headers ? JSON.stringify(headers) : ''}`, async () => {
      server.answer = answerWith(status, body, headers);
      expect(
        await post(backend, letter, { fields: { message: 'input_1', contact: 'reply_to', name: 'input_4' } }),
      ).to.deep.equal(reply);
      expect(server.posted).to.have.length(1);
    });
  }
});
