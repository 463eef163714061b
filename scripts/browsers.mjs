// Which browsers this machine has. Chromium may come from a dev dependency; Firefox and WebKitGTK are used if found.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const which = (...names) => {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter))
      if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
};

const mac = (app) => [`/Applications/${app}.app/Contents/MacOS/${app}`].find((path) => existsSync(path));

export function findFirefox() {
  return process.env.FIREFOX ?? which('firefox-esr', 'firefox') ?? mac('Firefox');
}

/** @returns {Promise<{ executablePath: string, args: string[], headless: true | 'shell', env?: object }>} */
export async function findChromium() {
  const executablePath =
    process.env.CHROMIUM ??
    which('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
    mac('Google Chrome');
  // Chromium as root refuses its sandbox; the background services look for hosts that tests must not need.
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  if (executablePath) return { executablePath, args: quiet, headless: true };
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    // Without its own flags: they are for one process on a server, put no origin apart from another, and end with the first page.
    return { executablePath: await bundled.executablePath(), args: quiet, headless: 'shell' };
  } catch (error) {
    throw new Error(
      `No Chromium was found and the one from npm does not start here (${error.message}). Install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path npm test`,
    );
  }
}

/** WebKitGTK's driver and browser, for CI: Debian's webkit2gtk-driver, under xvfb. */
export function findWebKit() {
  const driver = which('WebKitWebDriver');
  if (!driver) return undefined;
  try {
    const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
    const browser = files.split('\n').find((file) => file.endsWith('/MiniBrowser'));
    return browser && existsSync(browser) ? { driver, browser } : undefined;
  } catch {
    return undefined;
  }
}
