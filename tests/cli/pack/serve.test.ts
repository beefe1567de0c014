// `npm run pack -- serve`: what a browser that added its address gets, before and after a change.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { servePack } from '@/lib/cli/pack/serve';
import { fetchPack, type Known } from '@/lib/pack/published/fetch-pack';
import { about } from '../../pack/published/host';
import { createEntity, createSource } from '../../pack/small-pack';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const write = (name: string, content: unknown) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(content));
};
write('about.json', about);
write('pack.json', { format: 1, checkedAt: '2025-09-01' });
write('company/acme.json', createEntity('acme'));
write('sources/2025.json', { 'acme-site': createSource('Acme') });

const at = mkdtempSync(join(tmpdir(), 'served-'));

/** Serves until the test ends; `next` waits for what is said of a build. */
async function start(port = 0) {
  const said: string[] = [];
  let heard = () => {};
  const say = (line: string) => {
    said.push(line);
    heard();
  };
  const served = await servePack(folder, { port, at, say });
  onTestFinished(() => served.close());
  return {
    ...served,
    async next(match: string): Promise<string> {
      for (;;) {
        const line = said.shift();
        if (line?.includes(match)) return line;
        if (!line)
          await new Promise<void>((resolve) => {
            heard = resolve;
          });
      }
    },
  };
}
/** `asked` hears what is fetched. */
const take = async (address: string, known: Known | null = null, asked: string[] = []) => {
  const heard: typeof fetch = (input, init) => {
    asked.push(String(input));
    return fetch(input, init);
  };
  const got = await fetchPack({ address, fetch: heard, known, today: '2026-11-27' });
  if (!got.ok || got.state !== 'new') throw new Error(JSON.stringify(got));
  return got;
};

it('serves what is in the folder now, keeps serving what was right, and goes on the next time', async () => {
  const first = await start();
  expect(await first.next('version')).toContain('version 1');
  const { manifest, pack, etag } = await take(first.address);
  expect(pack.entities.map(({ id }) => id)).toEqual(['acme']);
  const known = { manifest, etag, readKnowledge: async () => pack };

  write('company/acme.json', { ...createEntity('acme'), summary: { ko: '', en: 'Empty.' } });
  expect(await first.next('problem')).toContain('summary.ko: is empty');
  expect((await take(first.address)).manifest).toEqual(manifest);

  write('company/acme.json', createEntity('acme'));
  write('company/zeta.json', {
    ...createEntity('zeta'),
    facts: createEntity('acme').facts,
  });
  await first.next('version 2');
  const asked: string[] = [];
  const newer = await take(first.address, known, asked);
  expect(newer.pack.entities.map(({ id }) => id)).toEqual(['acme', 'zeta']);
  const [, part = '', ...rest] = asked;
  expect(rest).toEqual([]);
  const { entities } = await (await fetch(part)).json();
  expect(entities.map(({ id }: { id: string }) => id)).toEqual(['zeta']);

  // The same key and the next version: a browser that has it takes it.
  const again = await start();
  await again.next('nothing has changed');
  expect((await take(again.address)).manifest).toEqual(newer.manifest);
  const away = await fetch(new URL('/../../etc/passwd', again.address));
  expect(away.status).toBe(404);
  await expect(start(Number(new URL(again.address).port))).rejects.toThrow('is taken: name');
});
