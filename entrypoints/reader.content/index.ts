// The reader's page: one life of ours on it, and what it is asked from outside. Wiring only.
import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPage } from '@/lib/answer-page';
import { readTold, watchLexicon } from '@/lib/lexicon-news';
import { askBackground } from '@/lib/messages';
import { isOfOrigins } from '@/lib/origins';
import { watchStored } from '@/lib/settings-store';
import { forgetLate, waitForLate } from './late-half';
import { createPageState } from './page-state';
import { createReading } from './reading';

// A permission granted while the page is open may bring a second copy: the older one ends itself first.
const ours = globalThis as { gakjuLife?: AbortController };

export default defineContentScript({
  // The news sites, put in by the build.
  matches: [],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: async () => {
    ours.gakjuLife?.abort();
    const life = new AbortController();
    ours.gakjuLife = life;
    const { signal } = life;
    forgetLate();
    const late = waitForLate(signal);
    const tell = createPageState(document, signal);
    const reading = createReading(life, tell);
    const end = () => {
      tell({ state: 'ask' });
      life.abort();
    };
    const begun = askBackground('readSettings').then(reading.apply);
    const open = async () => {
      await begun;
      return reading.readPage();
    };
    answerPage(
      {
        // The article's day comes with the late half; where a page loads for long, nobody waits longer than a second.
        readCast: async () => {
          await Promise.race([late, new Promise((go) => setTimeout(go, 1000))]);
          return (await open())?.readCast() ?? null;
        },
        revealMention: async (id) => (await (await open())?.reveal(id)) ?? false,
        walk: async (step) => (await (await open())?.walk(step)) ?? false,
        lookUpSelection: async () => (await (await open())?.lookUp()) ?? false,
        leave: (gone, left) => {
          if (!isOfOrigins(location.href, gone) || isOfOrigins(location.href, left)) return;
          end();
        },
      },
      signal,
    );
    // A page that asks too late for its extension keeps what it has.
    const renew = () => void askBackground('readSettings').then(reading.apply, () => {});
    watchStored(renew, signal);
    // Other names than this page's are known now: it is read anew.
    const take = async (version: unknown) => {
      const one = await reading.readPage().catch(() => null);
      if (!signal.aborted && one?.version !== version) reading.again();
    };
    watchLexicon(take, signal);
    // In the browser's cache of pages it heard nothing of all this.
    const catchUp = async ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      renew();
      take(await readTold());
      if (!(await askBackground('isReadable'))) end();
    };
    addEventListener('pageshow', (event) => void catchUp(event).catch(() => {}), { signal });
    await begun;
  },
});
