// Chooses a pack's file and is back while it is on its way in, for what goes wrong just then.
import type { Page } from 'puppeteer-core';
import { chooseFile } from '@/lib/cli/choose-file';
import type { Job } from '@/lib/pack/added/job';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ value: { job: Job | null } }> };
};

/** Rejects if 20 s go by without it. */
export async function chooseUntilAtWork(options: Page, path: string): Promise<void> {
  const seen = options.evaluate(seeJob);
  await chooseFile(options, '#pack-file', path);
  await seen;
}

// The page asks by itself, without a pause: a small pack may be in before a driver's next question.
async function seeJob(): Promise<void> {
  const question = { to: 'background', name: 'readPacks', args: [] };
  for (const end = Date.now() + 20_000; Date.now() < end; )
    if ((await chrome.runtime.sendMessage(question)).value.job) return;
  throw new Error('nothing was on its way in');
}
