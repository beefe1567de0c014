// A tab that the browser has put to sleep for its memory: read again when the reader comes back to it.
import { expect, it } from 'vitest';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { article, findMark, prose, useBrowser } from './open';

type Tab = { id: number; discarded: boolean };
declare const chrome: {
  tabs: {
    query(what: object): Promise<Tab[]>;
    discard(tab: number): Promise<unknown>;
    update(tab: number, to: { active: boolean }): Promise<Tab>;
  };
};

const suite = useBrowser();

it('is read anew when the reader comes back to it', async () => {
  const page = await suite.visit(article(prose));
  await findMark(page, '업스테이지');
  const url = page.url();
  const own = await suite.visitOwn('popup.html');
  // The newest but our own.
  const asleep = await own.evaluate(async () => {
    const ids = (await chrome.tabs.query({})).map(({ id }) => id).sort((a, b) => b - a);
    await chrome.tabs.discard(ids[1] ?? 0);
    return (await chrome.tabs.query({ discarded: true })).map(({ id }) => id);
  });
  expect(asleep).toHaveLength(1);
  // Chromium gives it another number.
  await own.evaluate((id) => chrome.tabs.update(id, { active: true }), asleep[0] ?? 0);
  const awake = await until(
    async () => (await suite.opened().browser.pages()).find((one) => one.url() === url),
    Boolean,
  );
  if (!awake) throw new Error('the tab did not come back');
  await until(
    () => readPainted(awake, 'gakju').catch((): string[] => []),
    (names) => names.includes('업스테이지'),
  );
  await hoverUntilCard(awake, await findMark(awake, '업스테이지'), '2020년 10월');
});
