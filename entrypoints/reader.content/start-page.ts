// One page from its first mark to its last: names, painter, the late half's cards. Wiring only.
import { openShadowRoot } from '@/lib/browser';
import { createReader } from '@/lib/match/article';
import { askBackground, type PageState, type WalkStep } from '@/lib/messages';
import { readBlocks } from '@/lib/page/blocks';
import { toBlockElement } from '@/lib/page/inline';
import { createMuteTest } from '@/lib/page/muted';
import type { PageChoices } from '@/lib/page/page-parts';
import { readPage } from '@/lib/page/read-page';
import type { Settings } from '@/lib/settings';
import type { PageCards } from '../card.content/page-cards';
import { takeLate, waitForLate } from './late-half';
import { createPagePainter } from './tree-painter';

const readBlocksAt = (element: Element) => readBlocks(toBlockElement(element));

const toChoices = (settings: Settings): PageChoices => ({
  ...settings,
  isMuted: createMuteTest(settings.muted, readAddress),
});

const readAddress = () => new URL(location.href);

/** Null where there are no names to look for, or the signal has aborted meanwhile. Settings are read as they are now. */
export async function startPage(
  signal: AbortSignal,
  isPrivate: boolean,
  readSettings: () => Settings,
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
  let cards: PageCards | null = null;
  const onNames = (names: number) => {
    tell({ state: 'on', names });
    cards?.follow();
  };
  const painter = createPagePainter(document, isPrivate, signal);
  const parts = {
    document,
    reader,
    isVisible,
    readShadow: openShadowRoot,
    painter,
    onNames,
    choices: toChoices(readSettings()),
  };
  const page = readPage(parts, signal);
  takeLate((late) => {
    page.findDay(late.createDay);
    cards = late.createPageCards(
      {
        ...page,
        document,
        reader,
        readBlocksAt,
        readArticle() {
          const article = page.readArticle();
          const { cardLang } = readSettings();
          return cardLang === 'page' ? article : { ...article, lang: cardLang };
        },
        readScale: () => readSettings().cardScale,
        readOpening: readSettings,
      },
      signal,
    );
  }, signal);
  await page.read;
  const whenCards = waitForLate(signal).then(() => cards);
  return {
    ...page,
    version: lexicon.version,
    /** As the reader chose meanwhile. */
    refresh() {
      page.setChoices(toChoices(readSettings()));
      cards?.redraw();
    },
    reveal: async (id: string) => (await whenCards)?.reveal(id) ?? false,
    walk: async (step: WalkStep) => (await whenCards)?.walk(step) ?? false,
    lookUp: async () => (await whenCards)?.lookUp() ?? false,
  };
}
