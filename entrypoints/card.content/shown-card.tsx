// One card on the page: draws what it shows at its place, and does what is pressed in it. What opens it is not its business.
import { render } from 'preact';
import { Card } from '@/components/Card';
import { readSenses, readView } from '@/lib/card/card-view';
import { createCardWork } from '@/lib/card/card-work';
import { readSentence } from '@/lib/match/sentences';
import { createCardArticle } from '@/lib/page/card/card-article';
import { createCardFocus } from '@/lib/page/card/card-focus';
import { watchCardKeys } from '@/lib/page/card/card-keys';
import { createCardPlace } from '@/lib/page/card/card-place';
import { findScrolled } from '@/lib/page/card/fit-text';
import { toOwnProperties } from '@/lib/page/card/own-properties';
import type { CardLayer } from '@/lib/page/card-host';
import { copyAs } from '@/lib/page/clipboard';
import { toMuted, toScopes } from '@/lib/page/muted';
import { isVertical } from '@/lib/page/place';
import type { Muted } from '@/lib/settings';
import { readToday } from '@/lib/today';
import type { CardOpening, CardParts, ShownCard } from './card-parts';
import { readGround } from './ground';

export function showCard(layer: CardLayer, opening: CardOpening, parts: CardParts): ShownCard {
  const { element } = layer;
  const { document } = parts;
  const { mention, line, by, onPin, onClose } = opening;
  const { block, start, end } = mention;
  const article = createCardArticle(
    document,
    readSentence(block.text, start, end),
    () => parts.readArticle().published,
  );
  const name = block.text.slice(start, end);
  const life = new AbortController();
  const keyboard = createCardFocus(element, document, by !== 'pointer');
  const place = createCardPlace(
    element,
    {
      ...{ line, onClose, vertical: isVertical(block.element), isSheet: by === 'touch' },
      readRects: () => parts.readRects(mention),
    },
    life.signal,
  );
  const readLang = () => parts.readArticle().lang;
  const work = createCardWork({
    read: (step) =>
      readView(step, parts.ask, (card) =>
        readGround(step.id, card, mention, parts.ask, readLang()),
      ),
    ...{ isAwaitingShown: true, readLang, draw },
    readScroll: () => findScrolled(element)?.scrollTop ?? 0,
    onCard(scroll) {
      const { view } = work.readOpen();
      if (view?.state === 'known') parts.onSeen(view.card.entity);
      findScrolled(element)?.scrollTo({ top: scroll, behavior: 'instant' });
    },
  });

  function draw(): void {
    const { view, trail } = work.readOpen();
    if (!view) return;
    element.style.setProperty(toOwnProperties('--scale'), String(parts.readScale()));
    keyboard.keep(() => {
      render(
        <Card
          {...{ view, lang: readLang(), onClose }}
          article={article.read()}
          today={readToday()}
          pin={by === 'touch' ? null : { pinned: place.isPinned(), onPin }}
          trail={trail.steps.slice(0, -1).map((step) => step.name)}
          findNames={parts.findNames}
          mute={trail.steps.length < 2 ? { scopes: toScopes(parts.isPrivate()), onMute } : null}
          onBack={work.goTo}
          onRetry={ask}
          onFollow={(id, called) => void work.goOn(id, called)}
          onNote={parts.openOwn}
          onAdd={(name) => parts.openDraft(name, article.read().title)}
          onCopy={(forms) => copyAs(document, forms)}
        />,
        element,
      );
      layer.show();
    });
    // Its text may have gone while it waited: it has no place then.
    void place.follow().then((isThere) => isThere || onClose());
  }

  /** What is on show, or was to be: the name followed last, else what the card was opened with. */
  function ask(): void {
    if (work.again()) return;
    if (mention.senses) void work.tell(readSenses(mention.senses, name, parts.ask));
    else void work.open(mention.entity, name);
  }

  async function onMute(scope: Muted['scope'], on: boolean): Promise<boolean> {
    try {
      // Of several that bear the name it is the chosen one that is not meant.
      const entity = work.readOpen().trail.steps[0]?.id ?? mention.entity;
      const address = new URL(article.read().address);
      await parts.mute(toMuted({ entity, block }, scope, address), on);
      parts.setActive(on ? null : mention);
      return true;
    } catch {
      return false;
    }
  }

  watchCardKeys(element, { back: work.back, close: onClose }, life.signal);
  ask();

  return {
    mention,
    follow: place.follow,
    readBox: () => element.getBoundingClientRect(),
    redraw: draw,
    pin() {
      article.settle();
      place.pin();
      draw();
    },
    close() {
      life.abort();
      work.close();
      keyboard.giveBack();
      render(null, element);
      layer.remove();
    },
  };
}
