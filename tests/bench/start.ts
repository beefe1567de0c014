// What our script costs a page before anything of it is read. Knows the browser's trace, no article.
import { type Figure, toSpread } from './report';
import type { Stage } from './stage';

type TraceEvent = { name: string; dur?: number; args: { data?: { url?: string } } };

/** One task: the script is compiled, and its tables are made. */
export async function measureStart(stage: Stage, rounds: number): Promise<Figure[]> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const page = await stage.opened.browser.newPage();
    await page.tracing.start({ categories: ['devtools.timeline'] });
    await page.goto(stage.toAddress('S', 'read'));
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    await page.close();
    for (const { name, dur, args } of trace.traceEvents as TraceEvent[])
      if (name === 'EvaluateScript' && args.data?.url?.endsWith('/reader.js'))
        times.push((dur ?? 0) / 1000);
  }
  return [{ name: 'our script’s own start on a page, ms', spread: toSpread(times), most: null }];
}
