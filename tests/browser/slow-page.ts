// A page of which the second half is still to come, from a server of its own on loopback. Knows HTTP alone.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SlowPage = {
  port: number;
  /** Fulfilled once somebody has asked for it. */
  asked: Promise<void>;
  /** The rest comes, for who asked so far and who asks from now on. */
  finish(): void;
  close(): void;
};

export async function serveSlowly(html: string): Promise<SlowPage> {
  const half = html.length >> 1;
  const waiting = new Set<ServerResponse>();
  let isWhole = false;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, half));
    if (isWhole) response.end(html.slice(half));
    else waiting.add(response);
  });
  const asked = new Promise<void>((resolve) => {
    server.once('request', () => resolve());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    finish() {
      isWhole = true;
      for (const response of waiting) response.end(html.slice(half));
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
