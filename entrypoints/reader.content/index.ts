// The reader's page: finds names, paints them, opens cards. Wiring only.
import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPage } from '@/lib/answer-page';
import { openShadowRoot } from '@/lib/browser';
import { isSiteOff } from '@/lib/choices';
import { watchLexicon } from '@/lib/lexicon-news';
import { createReader } from '@/lib/match/article';
import { findBearers } from '@/lib/match/bearers';
import { askBackground, type PageState, type Step } from '@/lib/messages';
import { isOfOrigins } from '@/lib/origins';
import { readBlocks } from '@/lib/page/blocks';
import { toBlockElement } from '@/lib/page/inline';
import { createMuteTest } from '@/lib/page/muted';
import type { Choices } from '@/lib/page/page-parts';
import { readPage } from '@/lib/page/read-page';
import { watchHover } from '@/lib/page/watch-hover';
import type { Settings } from '@/lib/settings';
import { watchStored } from '@/lib/settings-store';
import { createLazyHost } from './host';
import { createLateCard, forgetLate, readLate, takeLate, waitForLate } from './late-half';
import { createPageState } from './page-state';
import { createPagePainter } from './tree-painter';

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
    forgetLate();
    const late = waitForLate(life.signal);
    let stop: AbortController | null = null;
    let mode: string | null = null;
    let page: ReturnType<typeof start> = Promise.resolve(null);
    const tell = createPageState(document, life.signal);
    let choices: Settings | null = null;
    // There Chromium paints every highlight as if it were selected, whatever our style sheet says.
    const forced = matchMedia('(forced-colors: active)');

    const apply = (settings: Settings) => {
      choices = settings;
      const off = isSiteOff(settings, location.hostname);
      // Another painter starts anew, rather than two of them handing over.
      const wanted = off ? 'off' : settings.privateDrawing || forced.matches ? 'private' : 'open';
      if (wanted !== mode) {
        mode = wanted;
        stop?.abort();
        stop = off ? null : new AbortController();
        page = stop
          ? start(
              AbortSignal.any([life.signal, stop.signal]),
              wanted === 'private',
              () => choices ?? settings,
              tell,
            )
          : Promise.resolve(null);
        if (off) tell({ state: 'off' });
      }
      page.then(
        (one) => {
          one?.setChoices(toChoices(settings));
          one?.redraw();
        },
        // The extension went away under this page: nothing of ours stays.
        () => life.abort(),
      );
    };
    const begun = askBackground('readSettings').then(apply);
    const open = async () => {
      await begun;
      return page;
    };
    answerPage(
      {
        // The article's day comes with the late half; where a page loads for long, nobody waits longer than a second.
        readCast: async () => {
          await Promise.race([late, new Promise((go) => setTimeout(go, 1000))]);
          return (await open())?.readCast() ?? null;
        },
        revealMention: async (id) => (await open())?.reveal(id) ?? false,
        walk: async (step) => (await (await open())?.walk(step)) ?? false,
        lookUpSelection: async () => (await (await open())?.lookUp()) ?? false,
        leave: (gone, left) => {
          if (!isOfOrigins(location.href, gone) || isOfOrigins(location.href, left)) return;
          tell({ state: 'ask' });
          life.abort();
        },
      },
      life.signal,
    );
    // A page that asks too late for its extension keeps what it has.
    const renew = () => void askBackground('readSettings').then(apply, () => {});
    watchStored(renew, life.signal);
    forced.addEventListener('change', () => choices && apply(choices), { signal: life.signal });
    // Other names than this page's are known now: it is read anew, as if it were turned off and on.
    watchLexicon(async (version) => {
      const one = await page.catch(() => null);
      if (life.signal.aborted || one?.version === version) return;
      mode = null;
      if (choices) apply(choices);
    }, life.signal);
    await begun;
  },
});

const readBlocksAt = (element: Element) => readBlocks(toBlockElement(element));

const toChoices = (settings: Settings): Choices => ({
  ...settings,
  isMuted: createMuteTest(settings.muted, readAddress),
});

const readAddress = () => new URL(location.href);

async function start(
  signal: AbortSignal,
  isPrivate: boolean,
  readChoices: () => Settings,
  tell: (state: PageState) => void,
) {
  const lexicon = await askBackground('readLexicon');
  if (signal.aborted) return null;
  if (!lexicon) {
    tell({ state: 'paused' });
    return null;
  }
  const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const reader = createReader(lexicon.buffer);
  let follow: (() => void) | null = null;
  const onNames = (names: number) => {
    tell({ state: 'on', names });
    // The text of the open card may have moved, or gone.
    follow?.();
  };
  const choices = toChoices(readChoices());
  const host = createLazyHost(document, signal);
  const addSheet = () => host.open().addSheet();
  const painter = createPagePainter(document, addSheet, isPrivate, signal);
  const parts = {
    document,
    reader,
    isVisible,
    readShadow: openShadowRoot,
    readFinder: () => readLate()?.findPublished ?? null,
    painter,
    onNames,
    choices,
  };
  const page = readPage(parts, signal);
  takeLate(page.findDay, signal);
  const card = createLateCard(
    {
      document,
      host,
      findMention: page.findMention,
      readRects: page.readRects,
      setActive: page.setActive,
      reader,
      readArticle: () => {
        const { lang, published } = page.readArticle();
        const { cardLang } = readChoices();
        return { lang: cardLang === 'page' ? lang : cardLang, published };
      },
      readScale: () => readChoices().cardScale,
      onClose: () => hover.close(),
    },
    signal,
  );
  follow = card.follow;
  const hover = watchHover({ document, page, card, readOpening: readChoices }, signal);
  await page.read;
  const { readMentions, readStops, readRects } = page;
  const { open, readOpen } = hover;
  const late = waitForLate(signal);
  const walker = late.then((half) => half?.createWalk({ readStops, readRects, readOpen, open }));
  return {
    ...page,
    version: lexicon.version,
    redraw: card.redraw,
    walk: async (step: Step) => (await walker)?.(step) ?? false,
    lookUp: async () => {
      const find = (name: string) => findBearers(lexicon.buffer, name);
      const lookUp = (await late)?.lookUp;
      return lookUp?.({ document, findBearers: find, readBlocksAt, readMentions, open }) ?? false;
    },
  };
}
