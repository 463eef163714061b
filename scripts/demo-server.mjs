// The demo pages with what they need: dist/ and demo/ as files, and a receiver that shows what arrived.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createReceiver } from '../receiver/src/server.js';
import { staticHost } from './static-host.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<{ url: string, receiver: object, close: () => Promise<void> }>} */
export async function demoServer({ port = 0, log = () => {} } = {}) {
  const receiver = await createReceiver(
    { mode: 'trial', agency: 'Exampleville Police (example)', basePath: '/receiver' },
    {
      inMemory: true,
      log,
      openSealed: {
        page: '/dist/decrypt.html',
        keys: ['haddad', 'pierre', 'soto', 'backup'].map((name) => ({
          name: `${name}.txt`,
          address: `/demo/police/example-keys/${name}.txt`,
        })),
      },
    },
  );
  const answer = getRequestListener(receiver.fetch);
  // A real calendar, where one lies beside the project, to page through: ?feed is not needed, the page names /feeds/…
  const folders = { '/dist/': join(root, 'dist'), '/demo/': join(root, 'demo') };
  const feeds = join(root, '../shared/ics');
  if (existsSync(feeds)) folders['/feeds/'] = feeds;
  const host = await staticHost(folders, {
    port,
    before: (request, response) => {
      if (request.url === '/') return void response.writeHead(302, { Location: '/demo/' }).end() ?? true;
      if (!request.url?.startsWith('/receiver')) return false;
      // The receiver says itself which pages may post.
      response.removeHeader('Access-Control-Allow-Origin');
      void answer(request, response);
      return true;
    },
  });
  return {
    url: host.url,
    receiver,
    close: async () => {
      await host.close();
      await receiver.close();
    },
  };
}
