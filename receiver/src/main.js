/** `npm start -w receiver`: reads the configuration file, says what it is, and runs until it is told to stop. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startReceiver } from './server.js';

const { values } = parseArgs({ options: { config: { type: 'string' } } });
const file = values.config ?? process.env.LIAISON_CONFIG;

try {
  const settings = file === undefined ? {} : JSON.parse(await readFile(file, 'utf8'));
  settings.data ??= fileURLToPath(new URL('../data', import.meta.url));
  const receiver = await startReceiver(settings, { environment: process.env });
  const { mode, mail } = receiver.config;
  console.log(`Liaison receiver: messages are posted to ${receiver.url}/messages`);
  if (mode === 'trial') {
    console.log(`TRIAL MODE, for trying out only. See what arrives: ${receiver.url}/inbox`);
    if (mail === undefined)
      console.log('No mail server is configured: NOBODY IS TOLD of a message. The form is answered "stored".');
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void receiver.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
