/** `liaison-widgets`, `node dist/cli.js`: what a webmaster runs on the server. Node and our own modules only. */
import { readFile } from 'node:fs/promises';
import { checkContact } from '../contact-form/check-contact.js';
import { checkPage } from '../site/check-page.js';
import { checkPolicy } from '../site/check-policy.js';
import { checkSite } from '../site/check-site.js';
import { contradictions } from '../site/contradictions.js';
import { readSite } from '../site/entries.js';
import { fetchFeed, reasonOf } from './fetch-feed.js';

const USAGE = `liaison-widgets fetch-feed URL FILE [--verbose]   copies a calendar feed to a file; says nothing when all is well
liaison-widgets check-site FILE [PAGE…]           says what is wrong with a site file, and where pages contradict it
liaison-widgets check-policy FILE                 says what is wrong with a policy file
In a check FILE and PAGE (HTML) may be addresses, too.
Exit codes: 0 all is well, 1 something is wrong (it is said), 2 the command was not understood.`;

async function main(all: string[]): Promise<number> {
  if (all[0] === 'help' || all.includes('--help') || all.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  let [command] = all;
  const rest = all.slice(1);
  const words = rest.filter((word) => !word.startsWith('--'));
  const understood = rest.every((word) => words.includes(word) || (command === 'fetch-feed' && word === '--verbose'));
  if (!understood) command = undefined;
  if (command === 'fetch-feed' && words.length === 2) {
    const { exitCode, line } = await fetchFeed(words[0]!, words[1]!);
    if (exitCode) console.error(line);
    else if (rest.includes('--verbose')) console.log(line);
    return exitCode;
  }
  if (command === 'check-site' && words.length >= 1) {
    const [name, ...pages] = words as [string, ...string[]];
    const file = parse(await readText(name), name);
    const site = readSite(file, /^https?:/.test(name) ? name : 'https://localhost/');
    const problems = [...checkSite(file), ...contradictions(site, today()), ...checkContact(file, site, today())];
    for (const page of pages)
      for (const { path, message } of checkPage(await readText(page), site, today()))
        problems.push({ path: path ? `${page}, ${path}` : page, message });
    for (const { path, message } of problems) console.log(`${path || 'file'}: ${message}`);
    if (!problems.length) console.log(`${words.join(', ')}: nothing wrong was found`);
    return problems.length ? 1 : 0;
  }
  if (command === 'check-policy' && words.length === 1) {
    const { lines, ok } = checkPolicy(await readText(words[0]!), today());
    for (const line of lines) console.log(line);
    return ok ? 0 : 1;
  }
  console.error(all.length ? `Not understood: ${all.join(' ')}\n\n${USAGE}` : USAGE);
  return 2;
}

/** What stands in a file or at an address. */
async function readText(name: string): Promise<string> {
  try {
    if (!/^https?:/.test(name)) return (await readFile(name, 'utf8')).replace(/^\uFEFF/, '');
    const response = await fetch(name, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await response.text();
  } catch (error) {
    throw new Error(`${name}: cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
