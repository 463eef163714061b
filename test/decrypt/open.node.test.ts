import { expect } from 'chai';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { empty } from '../../src/contact-form/fields.js';
import { letterOf } from '../../src/contact-form/message.js';
import { seal } from '../../src/contact-form/seal.js';
import { armourIn, keysIn, linesOf, open } from '../../src/decrypt/open.js';

const id = '0b9f6a52-6f1e-4c1b-9d0a-3d7f1c2e4b5a';
const text = 'مرحبا 😀\n<b>"\\ =1+1';
const letter = letterOf(
  {
    ...empty,
    topic: 'victim',
    message: text,
    name: 'مريم',
    language: 'ar',
    channel: 'phone',
    contact: '555-0134',
    sayWho: 'no',
    leaveMessage: 'no',
    codeWord: 'زيتون',
    interpreter: 'spoken',
  },
  id,
  'ar',
);
const begin = '-----BEGIN AGE ENCRYPTED FILE-----';
const end = '-----END AGE ENCRYPTED FILE-----';

describe('decrypt page', () => {
  let identity: string;
  let sealed: string;
  before(async () => {
    identity = await generateX25519Identity();
    sealed = await seal(letter, [await identityToRecipient(identity)]);
  });

  it('opens what the form sealed and shows first how to reach the person', async () => {
    const opened = await open(sealed, identity);
    expect('text' in opened && linesOf(opened.text)).to.deep.equal([
      { label: 'Reach by', value: 'Phone call', typed: false },
      { label: 'Number or address', value: '555-0134', typed: true },
      { label: 'May we say who we are', value: 'NO: do not say that you are the police', typed: false },
      { label: 'May we leave a message', value: 'NO: leave no voice message', typed: false },
      { label: 'Say this word first', value: 'زيتون', typed: true },
      { label: 'Speaks', value: 'Arabic', typed: false },
      { label: 'Interpreter', value: 'Yes, for a spoken language', typed: false },
      { label: 'Form shown in', value: 'Arabic', typed: false },
      { label: 'Name', value: 'مريم', typed: true },
      { label: 'About', value: 'Help as a victim or witness', typed: false },
      { label: 'Message', value: text, typed: true },
      { label: 'Message id', value: id, typed: true },
    ]);
  });

  it('opens it out of a mail: quoted, with CRLF, words around it, and a whole key file', async () => {
    const mail = `Dear Amina,\r\n\r\n${sealed
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\r\n')}\r\n-- \r\nsent by`;
    const opened = await open(mail, `# created: 2026\n# public key: age1…\n${identity}\n`);
    expect(opened).to.have.property('text').that.includes(id);
  });

  it('says why not', async () => {
    const stranger = await generateX25519Identity();
    const changed = sealed.replace(/.{3}(?==?\n-----END)/, 'AAA');
    const lines = sealed.split('\n');
    const short = [...lines.slice(0, 10), ...lines.slice(-2)].join('\n');
    expect(await open('hello', identity)).to.deep.equal({ problem: 'no-message' });
    expect(await open(sealed.replace(end, ''), identity)).to.deep.equal({ problem: 'no-message' });
    expect(await open(sealed, 'age1qqqq')).to.deep.equal({ problem: 'no-key' });
    expect(await open(sealed, stranger)).to.deep.equal({ problem: 'other-key' });
    expect(await open(changed, identity)).to.deep.equal({ problem: 'damaged' });
    expect(await open(short, identity)).to.deep.equal({ problem: 'damaged' });
  });

  it('calls a mistyped key by its name, and never the message damaged for it', async () => {
    const mistyped = identity.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'));
    for (const key of [mistyped, identity.slice(0, -1), identity.toLowerCase()])
      expect(await open(sealed, key), key).to.deep.equal({ problem: 'key-damaged' });
    expect(await open(sealed, `${mistyped}\n${identity}`)).to.have.property('text');
  });

  it('opens it with blanks at the line ends, as some mail programs leave them', async () => {
    expect(await open(sealed.replace(/\n/g, ' \t\n'), identity)).to.have.property('text');
  });

  it('tries every key of a file', async () => {
    const stranger = await generateX25519Identity();
    expect(await open(sealed, `${stranger}\n${identity}`)).to.have.property('text');
    expect(keysIn(`${stranger}\n${identity}`)).to.deep.equal([stranger, identity]);
  });

  it('finds the first block only', () => {
    expect(armourIn(`x\n${begin}\nAA\n${end}\n${begin}\nBB\n${end}`)).to.equal(`${begin}\nAA\n${end}`);
    expect(armourIn(`${begin} AA ${end}`)).to.equal(undefined);
  });

  it('shows what is no letter of the form as it is, and answers it does not know', () => {
    expect(linesOf('hello')).to.deep.equal([{ label: 'Message', value: 'hello', typed: true }]);
    expect(
      linesOf('{"v":1,"id":"x","topic":"constructor","message":{"text":"a","shoe":"9","size":{"eu":42}}}'),
    ).to.deep.equal([
      { label: 'About', value: 'constructor', typed: true },
      { label: 'Message', value: 'a', typed: true },
      { label: 'Message id', value: 'x', typed: true },
      { label: 'shoe', value: '9', typed: true },
      { label: 'size', value: '{"eu":42}', typed: true },
    ]);
  });
});
