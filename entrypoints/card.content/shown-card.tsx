// One card on the page: what it shows, the names followed inside it, where it stands. What opens it is not its business.
import { render } from 'preact';
import { Card, type CardView } from '@/components/Card';
import { readSentence } from '@/lib/match/sentences';
import type { EntityId } from '@/lib/pack/schema';
import { createCardArticle } from '@/lib/page/card/card-article';
import { createCardFocus } from '@/lib/page/card/card-focus';
import { watchCardKeys } from '@/lib/page/card/card-keys';
import { findScrolled, fitText } from '@/lib/page/card/fit-text';
import { toOwnProperties } from '@/lib/page/card/own-properties';
import { letMove } from '@/lib/page/card/pin';
import { clearLine, letPull } from '@/lib/page/card/sheet';
import type { CardLayer } from '@/lib/page/card-host';
import { copyAs } from '@/lib/page/clipboard';
import { toMuted, toScopes } from '@/lib/page/muted';
import { isVertical, type Placed, placeCard } from '@/lib/page/place';
import type { Muted } from '@/lib/settings';
import { readToday } from '@/lib/today';
import { emptyTrail, goBack, goOn, type Trail } from '@/lib/trail';
import type { CardOpening, CardParts, ShownCard } from './card-parts';
import { readSenses, readView } from './card-view';

// Sooner, and a card that is about to come flickers.
const loadingAfterMs = 150;

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
  const vertical = isVertical(block.element);
  const keyboard = createCardFocus(element, document, by !== 'pointer');
  const clear =
    by === 'touch' ? clearLine(element, () => parts.readRects(mention).at(-1), life.signal) : null;
  let trail = emptyTrail;
  let placed: Placed | null = null;
  let keepIn: (() => void) | null = null;
  let view: CardView | null = null;
  // Grows with every name asked for, so that a late answer changes nothing.
  let visit = 0;

  const readLang = () => parts.readArticle().lang;

  function draw(next: CardView): void {
    view = next;
    element.style.setProperty(toOwnProperties('--scale'), String(parts.readScale()));
    keyboard.keep(() => {
      render(
        <Card
          {...{ view: next, lang: readLang(), onClose }}
          article={article.read()}
          today={readToday()}
          pin={by === 'touch' ? null : { pinned: keepIn !== null, onPin }}
          trail={trail.steps.slice(0, -1).map((step) => step.name)}
          findNames={parts.findNames}
          mute={trail.steps.length < 2 ? { scopes: toScopes(parts.isPrivate()), onMute } : null}
          onBack={back}
          onRetry={ask}
          onFollow={(id, called) => void show(id, called)}
          onNote={parts.openOwn}
          onCopy={(forms) => copyAs(document, forms)}
        />,
        element,
      );
      layer.show();
    });
    if (keepIn) keepIn();
    // Its text may have gone while it waited: it has no place then.
    else void follow().then((isThere) => isThere || onClose());
  }

  async function show(id: EntityId, called: string, goTo?: Trail): Promise<void> {
    const token = ++visit;
    const isLate = () => token !== visit || life.signal.aborted;
    const timer = setTimeout(() => {
      if (!isLate()) draw({ state: 'loading', name: called });
    }, loadingAfterMs);
    const next = await readView({ id, name: called }, mention, parts.ask, readLang);
    clearTimeout(timer);
    if (isLate()) return;
    const name = next.state === 'known' ? next.card.entity.name[readLang()] : called;
    // Where it did not come, too: that leaves the way back, and can be asked for again.
    trail = goTo ?? goOn(trail, { id, name }, findScrolled(element)?.scrollTop ?? 0);
    if (next.state === 'known') parts.onSeen(next.card.entity);
    draw(next);
    findScrolled(element)?.scrollTo({ top: trail.scrolled[id] ?? 0, behavior: 'instant' });
  }

  async function showSenses(ids: EntityId[]): Promise<void> {
    const token = ++visit;
    const next = await readSenses(ids, name, parts.ask);
    if (token === visit && !life.signal.aborted) draw(next);
  }

  /** What is on show, or was to be: the name followed last, else what the card was opened with. */
  function ask(): void {
    const step = trail.steps.at(-1);
    if (step) void show(step.id, step.name, trail);
    else if (mention.senses) void showSenses(mention.senses);
    else void show(mention.entity, name);
  }

  function back(index: number): boolean {
    const to = goBack(trail, index, findScrolled(element)?.scrollTop ?? 0);
    const step = to.steps.at(-1);
    if (!step || to === trail) return false;
    void show(step.id, step.name, to);
    return true;
  }

  async function follow(): Promise<boolean> {
    if (by === 'touch') {
      fitText(element);
      clear?.();
      return true;
    }
    const rects = parts.readRects(mention);
    const at = rects[Math.min(line, rects.length - 1)];
    const isOnScreen =
      at && at.bottom >= 0 && at.top <= innerHeight && at.right >= 0 && at.left <= innerWidth;
    if (!isOnScreen) return false;
    const next = await placeCard(at, element, { vertical, side: placed?.side ?? null });
    if (life.signal.aborted) return true;
    placed = next;
    element.style.left = `${placed.left}px`;
    element.style.top = `${placed.top}px`;
    fitText(element);
    return true;
  }

  async function onMute(scope: Muted['scope'], on: boolean): Promise<boolean> {
    try {
      // Of several that bear the name it is the chosen one that is not meant.
      const entity = trail.steps[0]?.id ?? mention.entity;
      const address = new URL(article.read().address);
      await parts.mute(toMuted({ entity, block }, scope, address), on);
      parts.setActive(on ? null : mention);
      return true;
    } catch {
      return false;
    }
  }

  if (by === 'touch') letPull(element, onClose, life.signal);
  watchCardKeys(
    element,
    {
      back: () => back(trail.steps.length - 2),
      close: onClose,
    },
    life.signal,
  );
  ask();

  return {
    mention,
    follow,
    readBox: () => element.getBoundingClientRect(),
    redraw() {
      if (view) draw(view);
    },
    pin() {
      article.settle();
      keepIn = letMove(element, life.signal);
      element.classList.add('pinned');
      if (view) draw(view);
    },
    close() {
      life.abort();
      keyboard.giveBack();
      render(null, element);
      layer.remove();
    },
  };
}
