// Serves pages on loopback under a news site's name, so that the shipped extension reads them. Knows HTTP alone.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Pages = { port: number; close(): Promise<void> };

export type Page = { type: string; body: string | Buffer; headers?: Record<string, string> };

/** `find` answers a path such as `/article`; null gives 404. Any free port where none is named. */
export async function servePages(find: (path: string) => Page | null, port = 0): Promise<Pages> {
  const server = createServer((request, response) => {
    const page = find(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/plain',
      ...page?.headers,
    });
    response.end(page?.body ?? 'not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
