/**
 * The receiver in a process of its own, which fails by plan between any two steps: argument is JSON
 * `{ settings, seed, kill, fail }`. With `kill` it ends itself by SIGKILL, with `fail` the disk refuses a step.
 */
import { createMailer } from '../src/notify.js';
import { readConfig } from '../src/config.js';
import { startReceiver } from '../src/server.js';
import { createRandom } from './random.mjs';

const { settings, seed, kill, fail } = JSON.parse(process.argv[2]);
const random = createRandom(seed);
const { config } = readConfig(settings);
const notify = createMailer(config.mail);

const end = () => random.hit(kill) && process.kill(process.pid, 'SIGKILL');

const receiver = await startReceiver(settings, {
  step() {
    end();
    if (random.hit(fail)) throw Object.assign(new Error('the disk refused'), { code: 'EIO' });
  },
  async notify(mail) {
    end();
    const outcome = await notify(mail);
    end();
    return outcome;
  },
});
process.stdout.write(`listening ${new URL(receiver.url).port}\n`);
