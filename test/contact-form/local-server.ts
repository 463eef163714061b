import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  method?: string;
  path?: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface LocalServer {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** Every request, in order. */
  posted: Posted[];
  /** What it does with the next requests; replace at will. */
  answer: (posted: Posted, response: ServerResponse) => void;
  close: () => Promise<void>;
}

/** An HTTP server on this machine that records what it is sent. */
export async function startServer(): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const posted = {
        method: request.method,
        path: request.url,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      local.posted.push(posted);
      local.answer(posted, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const local: LocalServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted: [],
    answer: (_posted, response) => response.writeHead(204).end(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return local;
}

/** Answers with JSON (or, for a text, with exactly that text as HTML). */
export function answerWith(status: number, body: unknown, headers: Record<string, string> = {}): LocalServer['answer'] {
  return (_posted, response) => {
    const html = typeof body === 'string';
    response.writeHead(status, { 'Content-Type': html ? 'text/html' : 'application/json', ...headers });
    response.end(html ? body : JSON.stringify(body));
  };
}

/** The fields of a multipart body, as a server reads them. */
export async function fieldsOf({ body, headers }: Posted): Promise<Record<string, string>> {
  const type = headers['content-type'] ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}
