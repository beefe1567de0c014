// Every message there is, each with the background stopped just before it: answered as if nothing had happened.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { backgroundArguments } from '@/lib/message-arguments';
import type { ToBackground } from '@/lib/messages';
import { useBrowser } from './open';
import { stopBackground } from './stop-background';

const suite = useBrowser();

const entry = {
  id: 'own-sample',
  type: 'company',
  name: '견본나루',
  spellings: [],
  summary: '지어낸 나루.',
  facts: [],
  note: '',
};
const toOwn = (more: object = {}) => ({
  ...{ format: 1, kind: 'gakju-own', entries: [], notes: [] },
  ...more,
});
const nothing = toOwn();
const withEntry = toOwn({ entries: [entry] });
const upstage = { id: 'upstage' };
const done = null;
// There is no such file, or nothing to mend: it says so.
const refused = Symbol('refused');

/** In this order, each with what it is asked and at least what it answers. */
const questions: [name: keyof ToBackground, args: unknown[], answer: unknown][] = [
  ['readPackState', [], { state: expect.stringMatching(/^(?:ready|preparing)$/) }],
  ['readSettings', [], { marks: 'paragraph', sitesOff: [] }],
  ['takeChanges', [], done],
  ['readLexicon', [], { version: expect.any(String) }],
  ['readEntity', ['upstage'], { entity: upstage }],
  ['readEntities', [['upstage', 'openai']], [{ entity: upstage }, { entity: { id: 'openai' } }]],
  ['searchEntities', ['업스테이지'], expect.arrayContaining([expect.objectContaining(upstage)])],
  ['findBearers', ['업스테이지'], [upstage]],
  ['changeOwn', [nothing, withEntry], 'kept'],
  // Hers can be read, and nothing takes its place.
  ['restartOwn', [nothing], refused],
  ['readOwn', [], { entries: [{ id: entry.id }], notes: [] }],
  ['readEntity', [entry.id], { entity: { name: { ko: entry.name } } }],
  ['changeOwn', [withEntry, nothing], 'kept'],
  ['readEntity', [entry.id], null],
  ['changeOwn', [nothing, toOwn({ notes: [{ entity: 'upstage', text: '내 메모' }] })], 'kept'],
  ['readEntity', ['upstage'], { entity: { note: '내 메모' } }],
  ['changePack', ['own', { of: 'move', by: 1 }], done],
  ['readPacks', [], { rows: [{ id: 'bundled' }, { id: 'own' }] }],
  ['changePack', ['own', { of: 'move', by: -1 }], done],
  ['addPack', ['https://packs.example/manifest.json', null], { begun: expect.any(String) }],
  ['cancelPack', [], done],
  ['renewPack', ['nobody', null], { begun: expect.any(String) }],
  ['readPacks', [], { rows: [{ id: 'own' }, { id: 'bundled' }], job: null }],
  ['restartPacks', [], done],
  ['readConflicts', [], { total: expect.any(Number) }],
  ['startReading', [2 ** 30], done],
  ['addPackFile', ['blob:nothing'], refused],
  ['isReadable', [], false],
  ['tellPageState', [{ state: 'off' }], done],
  ['openOwn', ['upstage'], done],
  ['openDraft', ['견본나루', '견본 기사'], done],
];

const ask = async (own: Page, name: string, args: unknown[]): Promise<unknown> =>
  JSON.parse(
    (await own.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name, args })}).then((it) => JSON.stringify(it))`,
    )) as string,
  );

it('answers every message after it was stopped', async () => {
  expect(new Set(questions.map(([name]) => name))).toEqual(
    new Set(Object.keys(backgroundArguments)),
  );
  const own = await suite.visitOwn('popup.html');
  for (const [name, args, answer] of questions) {
    await stopBackground(suite, own);
    const got = (await ask(own, name, args)) as { ok: boolean; value?: unknown };
    expect({ name, ok: got.ok }).toEqual({ name, ok: answer !== refused });
    if (answer === refused) continue;
    if (answer === done) expect(got.value ?? null).toBeNull();
    else expect(got).toMatchObject({ value: answer });
  }
  await own.close();
}, 240_000);
