/** A message from a demo page to the person it is for: built files, a real browser, receiver, spool and mail server. */
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { SMTPServer } from 'smtp-server';
// @ts-expect-error plain JavaScript
import { createReceiver } from '../../receiver/src/server.js';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
// @ts-expect-error plain JavaScript
import { demoServer } from '../../scripts/demo-server.mjs';
import { staticHost, type Host } from '../../scripts/static-host.mjs';

interface SiteFile {
  liaisons: { name: string; languages: string[] }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const keys = `${root}demo/police/example-keys/`;
const words = 'السلام عليكم 🙏\n«هل يمكنني أن آتي مع ابنتي؟» — call me "سارة"\n\t1+1=٢';
const form = 'liaison-contact-form >>> ';

let browser: Browser;
before(async () => {
  const { executablePath, args, headless } = await findChromium();
  browser = await puppeteer.launch({ executablePath, args, headless });
});
after(() => browser?.close());

async function open(url: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  // A widget that is still growing would move the choice away under the finger.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('liaison-role-explainer, liaison-event-calendar, liaison-contact-form')].every((e) =>
      e.hasAttribute('data-liaison-shown'),
    ),
  );
  return page;
}

const press = (page: Page, selector: string) => page.locator(form + selector).click();
const read = (page: Page, selector: string) =>
  page
    .locator(form + selector)
    .map((element) => element.textContent!.replace(/\s+/g, ' ').trim())
    .wait();

/** What a visitor does, up to the last look at the answers. */
async function write(page: Page, message: string): Promise<void> {
  await press(page, "input[name='topic'][value='question']");
  await page.locator(form + '#field-message').fill(message);
  await press(page, "input[name='channel'][value='none']");
  await press(page, 'button.to-review');
  await page.locator(form + '#review').wait();
}

/** The armoured block in a mail whose one part is base64. */
function sealedIn(mail: string): { head: string; sealed: string } {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const text = Buffer.from(body.join('\r\n\r\n'), 'base64').toString('utf8').replace(/\r\n/g, '\n');
  return { head, sealed: /-----BEGIN AGE[^]*END AGE ENCRYPTED FILE-----\n/.exec(text)?.[0] ?? '' };
}

/** The tool that an officer has; undefined where it is not installed. */
const age = (() => {
  try {
    return execFileSync('age', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
})();

const opened = (sealed: string, key: string) =>
  JSON.parse(execFileSync('age', ['-d', '-i', keys + key], { input: sealed, encoding: 'utf8', stdio: 'pipe' })) as {
    lang: string;
    message: { text: string };
  };

/**
 * A wire between browser and server that can be cut, with everything on it; nothing passes until it is whole again.
 * @param port of the server
 */
async function wire(port: number) {
  const open = new Set<Socket>();
  let whole = true;
  /** Looks at the bytes that go to the server; returns how many of them still pass before the cut. */
  let watch: ((sent: string) => number | undefined) | undefined;
  let watchAnswer: ((answer: string) => boolean) | undefined;
  let cuts = 0;
  let refused = 0;
  const cut = () => {
    whole = false;
    cuts += 1;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    if (!whole) {
      refused += 1;
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    let sent = '';
    near.on('data', (chunk: Buffer) => {
      sent += chunk.toString('latin1');
      const passing = watch?.(sent);
      if (passing === undefined) return void far.write(chunk);
      const before = sent.length - chunk.length;
      far.write(chunk.subarray(0, Math.max(0, passing - before)), () => setTimeout(cut, 50));
      near.pause();
    });
    far.on('data', (chunk: Buffer) => {
      if (watchAnswer?.(chunk.toString('latin1'))) cut();
      else near.write(chunk);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** In the middle of the next message's body. */
    cutInMessage() {
      watch = (sent) => {
        const post = sent.lastIndexOf('POST /receiver/messages');
        const body = sent.indexOf('-----BEGIN AGE', post);
        if (post < 0 || body < 0 || sent.length < body + 500) return undefined;
        watch = undefined;
        return body + 400;
      };
    },
    /** When the receiver's answer to the next message is on its way. */
    cutInAnswer() {
      watchAnswer = (answer) => {
        if (!/^HTTP\/1\.1 201/.test(answer)) return false;
        watchAnswer = undefined;
        return true;
      };
    },
    mend: () => void (whole = true),
    counts: () => ({ cuts, refused }),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a message in Arabic from the police demo, sealed', function () {
  this.timeout(90_000);
  const folder = mkdtempSync(join(tmpdir(), 'liaison-e2e-'));
  let mailbox: { to: string[]; raw: string }[] = [];
  let posts: { half: boolean }[] = [];
  let smtp: SMTPServer;
  let receiver: {
    fetch(request: Request, environment?: unknown): Promise<Response>;
    inbox(): Promise<{ message?: { receipt: string } }[]>;
    close(): Promise<void>;
  };
  let host: Host;
  let line: Awaited<ReturnType<typeof wire>>;

  before(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      async onData(stream, { envelope }, done) {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        const to = envelope.rcptTo.map(({ address }) => address);
        mailbox.push({ to, raw: Buffer.concat(chunks).toString('latin1') });
        done();
      },
    });
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');

    const { liaisons } = JSON.parse(readFileSync(`${root}demo/police/liaison.json`, 'utf8')) as SiteFile;
    host = await staticHost(
      { '/dist/': `${root}dist`, '/demo/': `${root}demo` },
      {
        before: (
          request: import('node:http').IncomingMessage,
          response: import('node:http').ServerResponse,
        ): boolean => {
          if (!request.url!.startsWith('/receiver')) return false;
          if (request.method === 'POST') {
            const post = { half: true };
            posts.push(post);
            request.on('end', () => (post.half = false));
          }
          void getRequestListener(receiver.fetch)(request, response);
          return true;
        },
      },
    );
    line = await wire(Number(new URL(host.url).port));
    receiver = await createReceiver(
      {
        agency: 'Exampleville Police (example)',
        basePath: '/receiver',
        origins: [line.url],
        data: folder,
        mail: {
          from: 'form@police.exampleville.example',
          host: '127.0.0.1',
          port: (smtp.server.address() as AddressInfo).port,
          tls: 'none',
        },
        liaisons: liaisons.map(({ name, languages }) => ({
          name,
          email: `${name.split(' ').at(-1)!.toLowerCase()}@police.exampleville.example`,
          // English is everybody's; the first named would get all of it.
          languages: languages.filter((tag) => tag !== 'en'),
        })),
        fallback: { name: 'Desk', email: 'desk@police.exampleville.example' },
        backup: { name: 'Lena Brandt', email: 'brandt@police.exampleville.example' },
        canary: false,
      },
      { log: () => {} },
    );
  });
  after(async () => {
    await line?.close();
    await host?.close();
    await receiver?.close();
    await new Promise<void>((resolve) => smtp.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    mailbox = [];
    posts = [];
  });

  /** Sends, with the network cut; then mends it. */
  async function send(cut: () => void): Promise<Page> {
    const page = await open(`${line.url}/demo/police/?lang=ar`);
    await write(page, words);
    expect(await read(page, '[part~=readers]'))
      .to.include('Karim Haddad (example key)')
      .and.include('Lena Brandt');
    const before = line.counts();
    cut();
    await press(page, '#send');
    while (line.counts().cuts === before.cuts) await new Promise((resolve) => setTimeout(resolve, 20));
    // The page must notice it, and wait.
    await page.locator(form + "[role='status'] button").wait();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(line.counts().refused).to.be.greaterThan(before.refused);
    line.mend();
    await page
      .locator(form + '#outcome-heading')
      .setTimeout(30_000)
      .wait();
    return page;
  }

  const spooled = () => readdirSync(join(folder, 'spool/messages')).length;

  async function arrivedOnce(page: Page): Promise<string> {
    expect(await read(page, '#outcome-heading')).to.equal('وصلت رسالتك');
    expect(await page.$eval('liaison-contact-form', (e) => e.shadowRoot!.querySelector('textarea'))).to.equal(null);
    expect(mailbox.map(({ to }) => to)).to.deep.equal([['haddad@police.exampleville.example']]);
    const { head, sealed } = sealedIn(mailbox[0]!.raw);
    expect(head).to.match(/^Subject: .*Arabic/m);
    expect(sealed).to.match(/^-----BEGIN AGE/);
    const code = (await read(page, '.receipt .code')).trim();
    expect(mailbox[0]!.raw.includes('سلام')).to.equal(false);
    const inbox = await receiver.inbox();
    expect(inbox.filter(({ message }) => message?.receipt === code)).to.have.length(1);
    return sealed;
  }

  for (const [when, cut] of [
    ['in the middle of the message', () => line.cutInMessage()],
    ['in the middle of the answer', () => line.cutInAnswer()],
  ] as const)
    it(`network cut ${when} and restored: arrives once, at the liaison who speaks Arabic`, async () => {
      const stored = spooled();
      const page = await send(cut);
      const sealed = await arrivedOnce(page);
      expect(spooled()).to.equal(stored + 1);
      expect(posts.length).to.be.greaterThan(1);
      expect(posts[0]!.half).to.equal(when === 'in the middle of the message');
      writeFileSync(join(folder, 'message.age'), sealed);
    });

  it('opens with age -d, with the keys of those the form named and no other', function () {
    if (!age) {
      console.log('      age is not installed here: this test is left out (Debian: apt-get install age).');
      this.skip();
    }
    const sealed = readFileSync(join(folder, 'message.age'), 'utf8');
    for (const key of ['haddad.txt', 'backup.txt']) {
      const letter = opened(sealed, key);
      expect(letter.message.text).to.equal(words);
      expect(letter.lang).to.equal('ar');
    }
    expect(() => opened(sealed, 'soto.txt')).to.throw(/no identity matched/);
  });

  it('opens in dist/decrypt.html, from the disk and without a network', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(`${root}dist/decrypt.html`).href);
    await page.locator('#message').fill(readFileSync(join(folder, 'message.age'), 'utf8'));
    await page.locator('#key').fill(readFileSync(`${keys}haddad.txt`, 'utf8'));
    await page.locator('#open').click();
    await page.waitForFunction(() => document.querySelectorAll('#letter dd').length > 0);
    const values = await page.$$eval('#letter dd', (all) => all.map((one) => one.textContent));
    expect(values).to.include(words);
    expect(requests).to.have.length(1);
  });
});

describe('the demo and its inbox', function () {
  this.timeout(60_000);
  let site: Host;
  before(async () => {
    site = await demoServer();
  });
  after(() => site?.close());

  it('a plain message from the school is read at /receiver/inbox', async () => {
    const page = await open(`${site.url}/demo/school/?lang=es`);
    await write(page, words);
    await press(page, '#send');
    // The demo has no mail server, and says so.
    expect(await read(page, '#outcome-heading')).to.equal('Su mensaje está guardado, pero todavía no se avisó a nadie');
    const code = await read(page, '.receipt .code');
    const inbox = await open(`${site.url}/receiver/inbox`);
    const text = await inbox.$eval('main', (main) => main.innerText);
    expect(text).to.include(code).and.include('Stored, nobody told yet').and.include('nobody is told');
    expect(text).not.to.include('age -d');
    expect(await inbox.$eval('.words', (e) => e.textContent!.trim())).to.equal(words);
  });

  it('a frame without an origin is not on the list: it says so at once, and the phone', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 900 });
    await page.goto(`${site.url}/demo/`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.style.cssText = 'inline-size: 900px; block-size: 4000px';
      frame.src = src;
      document.body.replaceChildren(frame);
    }, `${site.url}/dist/frame/contact-form.html?site=${site.url}/demo/police/liaison.json`);
    const frame = await page.waitForFrame((one) => one.url().includes('/frame/'));
    const press = (selector: string) => frame.locator(form + selector).click();
    await press("input[name='topic'][value='question']");
    await frame.locator(form + '#field-message').fill('Hello');
    await press("input[name='channel'][value='none']");
    await press('button.to-review');
    const started = Date.now();
    await press('#send');
    await frame.locator(form + '#outcome-heading').wait();
    expect(Date.now() - started).to.be.lessThan(4000);
    const outcome = await frame.$eval(
      'liaison-contact-form',
      (e) => e.shadowRoot!.querySelector('#outcome')!.textContent,
    );
    expect(outcome).to.include('Your message was not taken').and.include('555-0100');
    await page.close();
    const inbox = await open(`${site.url}/receiver/inbox`);
    expect(await inbox.$eval('main', (main) => main.innerText)).not.to.include('BEGIN AGE');
  });

  it('a sealed one from the police is shown closed, with what opens it', async () => {
    const page = await open(`${site.url}/demo/police/?lang=ht`);
    await write(page, 'Bonjou Nadège');
    await press(page, '#send');
    await page.locator(form + '.receipt').wait();
    const inbox = await open(`${site.url}/receiver/inbox`);
    const block = await inbox.$eval('.words.sealed', (e) => e.textContent!.trim());
    expect(block).to.match(/^-----BEGIN AGE[^]*END AGE ENCRYPTED FILE-----$/);
    expect(await inbox.$eval('main', (main) => main.innerText))
      .to.include('age -d')
      .and.not.include('Bonjou');
    const links = await inbox.$$eval('main a[href]', (all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const link of links) expect((await fetch(link)).status, link).to.equal(200);
    expect(links.filter((link) => link.endsWith('.txt'))).to.have.length(4);
    if (age) expect(opened(`${block}\n`, 'pierre.txt').message.text).to.equal('Bonjou Nadège');
  });
});
