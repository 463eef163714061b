/**
 * A real SMTP server in a process of its own, which fails by plan: argument is JSON `{ port, mailbox, seed, chance }`. Each
 * letter it has taken is one line of `mailbox`, written before the answer to DATA is sent. With `chance` it refuses,
 * hangs up, ends itself, hears the whole letter and loses it, or takes the letter and cuts the answer.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';
import { createRandom } from './random.mjs';

const { port, mailbox, seed, chance } = JSON.parse(process.argv[2]);
const random = createRandom(seed);
const deadly = ['die-in-data', 'die-after-data'];
const faults = ['refuse', 'sender', 'recipient', 'hang-up', 'refuse-letter', 'lose', 'cut'];

/** @param {string} message @param {number} code */
const answer = (message, code) => Object.assign(new Error(message), { responseCode: code });
/** @type {Map<number, import('node:net').Socket>} by the port it came from */
const sockets = new Map();
/** @param {{ remotePort: number }} session */
const hangUp = (session) => sockets.get(session.remotePort)?.destroy();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onConnect(session, done) {
    session.fault = random.hit(chance) ? random.pick(random.hit(0.1) ? deadly : faults) : undefined;
    done(session.fault === 'refuse' ? answer('try later', 421) : null);
  },
  onMailFrom: (_address, session, done) => done(session.fault === 'sender' ? answer('try later', 451) : null),
  onRcptTo: (_address, session, done) => done(session.fault === 'recipient' ? answer('mailbox busy', 450) : null),
  onData(stream, session, done) {
    /** @type {Buffer[]} */
    const chunks = [];
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      if (session.fault === 'die-in-data') process.kill(process.pid, 'SIGKILL');
      if (session.fault === 'hang-up') hangUp(session);
    });
    stream.on('end', () => {
      if (session.fault === 'hang-up') return;
      if (session.fault === 'refuse-letter') return done(answer('try later', 451));
      if (session.fault === 'lose') return hangUp(session);
      const letter = read(Buffer.concat(chunks).toString('latin1'));
      const cut = session.fault === 'cut' || session.fault === 'die-after-data';
      appendFileSync(mailbox, `${JSON.stringify({ time: Date.now(), cut, ...letter })}\n`);
      if (session.fault === 'die-after-data') process.kill(process.pid, 'SIGKILL');
      if (session.fault === 'cut') hangUp(session);
      else done();
    });
  },
});
server.server.on('connection', (socket) => {
  const from = socket.remotePort;
  sockets.set(from, socket);
  socket.on('close', () => sockets.delete(from));
});
server.on('error', () => {});
server.listen(port, '127.0.0.1', () => process.stdout.write(`${server.server.address().port}\n`));

/**
 * @param {string} raw one text part in base64
 * @returns {{ messageId: string, digest: string }} digest: of the words between the fences
 */
function read(raw) {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const text = Buffer.from(rest.join('\r\n\r\n'), 'base64').toString('utf8').replace(/\r\n/g, '\n');
  const messageId = /^message-id: (.*)$/im.exec(head)?.[1]?.trim() ?? '';
  const words = /\n---------- words begin ([0-9a-f]+) ----------\n([^]*)\n---------- words end \1 ----------\n/.exec(
    text,
  );
  const sealed = /-----BEGIN AGE[^]*END AGE ENCRYPTED FILE-----/.exec(text);
  const content = words?.[2] ?? sealed?.[0] ?? '';
  return { messageId, digest: createHash('sha256').update(content).digest('hex') };
}
