// A published pack on a real loopback server whose answers a test can spoil.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Manifest } from '@/lib/pack/published/manifest';
import { type Before, publish } from '@/lib/pack/published/publish';
import { type KeyPair, signManifest } from '@/lib/pack/published/signature';
import type { Pack } from '@/lib/pack/schema';

export const about = {
  id: 'sample',
  title: { ko: '견본', en: 'Sample' },
  author: 'Tests',
  licence: 'CC-BY-4.0',
  language: ['ko', 'en'],
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export async function startHost() {
  const files = new Map<string, Uint8Array>();
  const spoiled = new Map<string, Answer>();
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const path = request.url ?? '/';
    const spoil = spoiled.get(path);
    if (spoil) return spoil(request, response);
    const body = files.get(path);
    if (!body) return void response.writeHead(404, { 'content-type': 'text/html' }).end('no');
    const etag = `"${Buffer.from(body).toString('base64').slice(-20)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'application/json', etag }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/manifest.json`;
  return {
    address,
    asked,
    files,
    spoil: (path: string, answer: Answer) => spoiled.set(path, answer),
    mend: (path: string) => spoiled.delete(path),
    put(manifest: Manifest) {
      files.set('/manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
    },
    /** As a maker would: what changed since `before`, signed, on the host. */
    async publish(pack: Pack, keys: KeyPair, before: Before | null = null, more = {}) {
      const made = await publish({ ...about, ...more }, pack, before);
      if (!made) throw new Error('nothing changed');
      for (const { sha256, body } of made.newParts) files.set(`/parts/${sha256}.json`, body);
      const manifest = await signManifest({ ...made.unsigned, ...more }, keys);
      this.put(manifest);
      return { manifest, knowledge: { entities: pack.entities, sources: pack.sources } };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
