// Every labelled line is found as it is labelled: nothing missed, nothing more.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { parseLabelled } from './labelled-line';

const reader = createReader((await loadLexicon()).lexicon);
const folder = join(import.meta.dirname, 'cases');

for (const file of readdirSync(folder).sort()) {
  const cases = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);
  describe(file, () => {
    it.each(cases)('%s: %s', (_rule, line) => {
      const { blocks, labels } = parseLabelled(line);
      const found = reader.decide(blocks.map((text) => reader.scan(text)));
      const show = (at: { block: number; start: number; end: number }) =>
        (blocks[at.block] ?? '').slice(at.start, at.end);
      const wanted = labels.map(
        (label) => `${label.block}:${label.start} ${show(label)} ${label.entities.join('|')}`,
      );
      const got = found.map((hit) => {
        const label = labels.find(
          (one) => one.block === hit.block && one.start === hit.start && one.end === hit.end,
        );
        const right =
          label?.entities.includes(hit.entity) && label.inferred === (hit.kind === 'inferred');
        return `${hit.block}:${hit.start} ${show(hit)} ${right ? label?.entities.join('|') : `${hit.entity} (${hit.kind})`}`;
      });
      expect(got).toEqual(wanted);
    });
  });
}
