// What axe finds wrong with a page as it stands. Knows axe, no surface of ours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and axe's best practices; `without` are rules that do not hold for a part of a page. */
export async function findBarriers(page: Page, without: string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  const rules = Object.fromEntries([
    ...without.map((rule) => [rule, { enabled: false }]),
    ['target-size', { enabled: true }],
  ]);
  return (await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: ${JSON.stringify(rules)},
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`)) as string[];
}
