// How soon the popup's search answers among 100,000 entities: asked as the popup asks, of the background. Knows no report.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertHangulToQwerty, convertQwertyToHangul, getChoseong } from 'es-hangul';
import type { Page } from 'puppeteer-core';
import { chooseFile } from '@/lib/cli/choose-file';
import { goToOwn } from '@/lib/cli/opened';
import type { Entity } from '@/lib/pack/schema';
import { toFile } from '../pack/added/desk';
import { toTails } from './cards';
import { makeLargeKnowledge } from './large-pack';
import { type Figure, toSpread } from './report';
import type { Stage } from './stage';

const entities = 100_000;
/** Entities that are asked for, each in every way. */
const asked = 30;
const mostMs = 20;

/** The last of all measures: the browser knows these entities from now on. */
export async function measureSearch(stage: Stage, rounds: number): Promise<Figure[]> {
  const knowledge = makeLargeKnowledge(entities);
  const page = await stage.opened.browser.newPage();
  await addPack(stage, page, knowledge);
  // The first opens the index.
  await ask(page, '가나');
  const questions = makeQuestions(knowledge.entities).map((question) => ({
    question,
    times: [] as number[],
  }));
  for (let i = 0; i < rounds; i++)
    for (const { question, times } of questions) times.push(await ask(page, question));
  await page.close();
  // What else the machine does meanwhile is no part of a question: each counts as its median.
  const medians = questions.map(({ times }) => toSpread(times).median);
  return toTails('a question to the search among 100,000 entities', medians, mostMs);
}

async function addPack(
  stage: Stage,
  page: Page,
  knowledge: ReturnType<typeof makeLargeKnowledge>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gakju-bench-'));
  const path = join(folder, 'pack.json');
  await writeFile(path, await toFile({ format: 1, checkedAt: '2026-11-01', ...knowledge }).text());
  await goToOwn(stage.opened, page, 'options.html#packs');
  await chooseFile(page, '#pack-file', path);
  await page.waitForFunction(
    `[...document.querySelectorAll('#packs [role=status]')].some(({ textContent }) => /추가했습니다/.test(textContent))`,
    { timeout: 600_000, polling: 500 },
  );
  await rm(folder, { recursive: true });
}

/** From the popup's question to the cards that it draws as results, ms. */
const ask = (page: Page, question: string): Promise<number> =>
  page.evaluate(`(async () => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage(
      { to: 'background', name: 'searchEntities', args: [${JSON.stringify(question)}] });
    if (!reply?.ok) throw new Error('no answer');
    return performance.now() - start;
  })()`) as Promise<number>;

/** In the ways in which readers type, found and not: the ways take turns. */
function makeQuestions(all: Entity[]): string[] {
  const step = Math.floor(all.length / asked);
  return Array.from({ length: asked }, (_, i) => all[i * step]).flatMap((entity) => {
    const { ko = '', en = '' } = entity?.name ?? {};
    return [
      ...[ko, ko.slice(0, 1), ko.slice(0, 2), ko.slice(1, 4)],
      ...[en, en.slice(0, 2), en.slice(0, 5), en.slice(2, 6)],
      ...[toInitials(ko), toInitials(ko).slice(0, 2)],
      ...[convertHangulToQwerty(ko), convertQwertyToHangul(en.slice(0, 4).toLowerCase())],
      // Slips: a letter wrong, missing, too many, two in the wrong order.
      ...[`${ko.slice(0, 1)}럽${ko.slice(2)}`, ko.slice(0, 1) + ko.slice(2)],
      ...[`${en.slice(0, 3)}x${en.slice(3)}`, swap(en)],
      ...[`없는이름${ko.slice(0, 1)}`, 'qqzzxy'],
    ];
  });
}

const toInitials = (name: string): string => getChoseong(name).replace(/\s/g, '');
const swap = (name: string): string =>
  name.slice(0, 2) + name.charAt(3) + name.charAt(2) + name.slice(4);
