import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Host {
  /** Without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

export function staticHost(
  folders: Record<string, string>,
  options?: {
    port?: number;
    cors?: boolean;
    headers?: Record<string, string>;
    before?: (request: IncomingMessage & { url: string }, response: ServerResponse) => boolean | Promise<boolean>;
  },
): Promise<Host>;
