// Chooses a pack's file and is back in the midst of taking it in, for what goes wrong just then.
import type { Page } from 'puppeteer-core';
import type { Job } from '@/lib/pack/added/job';
import { chooseFile } from './choose-file';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ value: { job: Job | null } }> };
};

/** Resolves while this phase is under way; rejects if 20 s go by without it. */
export async function chooseUntil(options: Page, path: string, phase: Job['phase']): Promise<void> {
  const seen = options.evaluate(seePhase, phase);
  await chooseFile(options, '#pack-file', path);
  await seen;
}

// The page asks by itself, without a pause: a phase may be over sooner than a driver's next question.
async function seePhase(phase: string): Promise<void> {
  const question = { to: 'background', name: 'readPacks', args: [] };
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const { job } = (await chrome.runtime.sendMessage(question)).value;
    if (job?.phase === phase && job.done > 0 && job.done < job.total) return;
  }
  throw new Error(`never in the midst of ${phase}`);
}
