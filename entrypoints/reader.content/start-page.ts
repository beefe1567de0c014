// One page from its first mark to its last: names, painter, hover, the late half's card. Wiring only.
import { openShadowRoot } from '@/lib/browser';
import { createReader } from '@/lib/match/article';
import { askBackground, type PageState, type WalkStep } from '@/lib/messages';
import { readBlocks } from '@/lib/page/blocks';
import { toBlockElement } from '@/lib/page/inline';
import { createMuteTest } from '@/lib/page/muted';
import type { PageChoices } from '@/lib/page/page-parts';
import { readPage } from '@/lib/page/read-page';
import { watchHover } from '@/lib/page/watch-hover';
import type { Settings } from '@/lib/settings';
import { createLateCard, createLateHost, takeLate, waitForLate } from './late-half';
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
  let follow: (() => void) | null = null;
  const onNames = (names: number) => {
    tell({ state: 'on', names });
    // The text of the open card may have moved, or gone.
    follow?.();
  };
  const host = createLateHost(document, signal);
  const addSheet = () => host.open().addSheet();
  const painter = createPagePainter(document, addSheet, isPrivate, signal);
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
  takeLate(({ createDay }) => page.findDay(createDay), signal);
  const card = createLateCard(
    {
      document,
      host,
      findMention: page.findMention,
      readMentions: page.readMentions,
      readRects: page.readRects,
      setActive: page.setActive,
      reader,
      readArticle: () => {
        const article = page.readArticle();
        const { cardLang } = readSettings();
        return cardLang === 'page' ? article : { ...article, lang: cardLang };
      },
      readScale: () => readSettings().cardScale,
      onClose: () => hover.close(),
    },
    signal,
  );
  follow = card.follow;
  const hover = watchHover({ document, page, card, readOpening: readSettings }, signal);
  await page.read;
  const { readMentions, readStops, readRects } = page;
  const { open, readOpen } = hover;
  const late = waitForLate(signal);
  const { isCard } = card;
  const walker = late.then((half) =>
    half?.createWalk({ readStops, readRects, readOpen, open, isCard }),
  );
  return {
    ...page,
    version: lexicon.version,
    /** As the reader chose meanwhile. */
    refresh() {
      page.setChoices(toChoices(readSettings()));
      card.redraw();
    },
    walk: async (step: WalkStep) => (await walker)?.(step) ?? false,
    lookUp: async () =>
      (await late)?.lookUp({ document, reader, readBlocksAt, readMentions, open }) ?? false,
  };
}
