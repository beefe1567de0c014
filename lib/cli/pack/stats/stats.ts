// `stats`: what the monthly look at a pack needs, as tables. Knows how it is printed.
import { joinPack } from '@/lib/pack/join';
import { toTable } from '../../table';
import { withProgress } from '../progress';
import { describeAges } from './ages';
import { readCorpus } from './corpus';
import { type Coverage, measureCoverage } from './coverage';

/** A name that stands in one text once is no gap yet. */
const least = 2;
const mostRows = 40;

export async function describePack(
  folder: string,
  { today, corpus }: { today: string; corpus?: string | undefined },
): Promise<string> {
  const pack = await joinPack(folder);
  const ages = describeAges(pack, today);
  if (!corpus) return ages;
  const coverage = await withProgress(`reading ${corpus}`, (report) =>
    measureCoverage(pack, readCorpus(corpus), report),
  );
  return `${ages}\n${describeCoverage(coverage, pack.entities.length)}`;
}

function describeCoverage({ documents, mentions, met, unknown }: Coverage, all: number): string {
  const frequent = unknown.filter(({ count }) => count >= least);
  const rows = frequent
    .slice(0, mostRows)
    .map(({ name, count, documents, cues, context }) => [
      name,
      String(documents),
      String(count),
      [...cues].join(', '),
      context.replaceAll(/\s+/g, ' '),
    ]);
  const left = frequent.length - rows.length;
  return [
    `${documents} documents, ${mentions} mentions of ${met.size} of the ${all} entities.`,
    rows.length > 0
      ? `What looks like a name and is not known:\n${toTable([['name', 'documents', 'times', 'cue', 'for example'], ...rows])}`
      : 'Nothing that looks like a name stands there twice and is not known.',
    ...(left > 0 ? [`And ${left} more.`] : []),
  ].join('\n');
}
