// One card on the page: what it shows, the names followed inside it, where it stands. What opens it is not its business.
import { render } from 'preact';
import { Card, type CardView } from '@/components/Card';
import { readSentence } from '@/lib/match/sentences';
import type { EntityId } from '@/lib/pack/schema';
import type { CardLayer } from '@/lib/page/card-host';
import { copyAs } from '@/lib/page/clipboard';
import { toMuted, toScopes } from '@/lib/page/muted';
import { isVertical, type Placed, placeCard } from '@/lib/page/place';
import type { Muted } from '@/lib/settings';
import { readToday } from '@/lib/today';
import { emptyTrail, goBack, goOn, type Trail } from '@/lib/trail';
import { createCardFocus } from './card-focus';
import { watchCardKeys } from './card-keys';
import type { CardParts, Opening, ShownCard } from './card-parts';
import { letMove } from './pin';
import { letPull } from './sheet';
import { explainMention } from './why';

// Sooner, and a card that is about to come flickers.
const loadingAfterMs = 150;

export function showCard(layer: CardLayer, opening: Opening, parts: CardParts): ShownCard {
  const { element } = layer;
  const { document } = parts;
  const { mention, line, by, onPin, onClose } = opening;
  const { block, start, end } = mention;
  const sentence = readSentence(block.text, start, end);
  const life = new AbortController();
  const vertical = isVertical(block.element);
  const keyboard = createCardFocus(element, document, by !== 'pointer');
  let trail = emptyTrail;
  let placed: Placed | null = null;
  let keepIn: (() => void) | null = null;
  let view: CardView | null = null;
  // Grows with every name asked for, so that a late answer changes nothing.
  let visit = 0;

  const readBody = () => element.querySelector('.card-body');

  function draw(next: CardView): void {
    view = next;
    const { lang, published } = parts.readArticle();
    keyboard.keep(() => {
      render(
        <Card
          {...{ view: next, lang, onClose }}
          article={{
            title: document.title,
            address: document.location.href,
            published,
            sentence,
          }}
          today={readToday()}
          pin={by === 'touch' ? null : { pinned: keepIn !== null, onPin }}
          trail={trail.steps.slice(0, -1).map((step) => step.name)}
          findNames={parts.findNames}
          mute={trail.steps.length < 2 ? { scopes: toScopes(parts.isPrivate()), onMute } : null}
          onBack={back}
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

  async function show(id: EntityId, name: string, goTo?: Trail): Promise<void> {
    const token = ++visit;
    const isLate = () => token !== visit || life.signal.aborted;
    const timer = setTimeout(() => {
      if (!isLate()) draw({ state: 'loading', name });
    }, loadingAfterMs);
    try {
      const card = await parts.ask(id);
      const { lang } = parts.readArticle();
      const own = id === mention.entity;
      const why = card && own ? await explainMention(mention, card, parts.ask, lang) : null;
      if (isLate()) return;
      const scroll = readBody()?.scrollTop ?? 0;
      trail = goTo ?? goOn(trail, { id, name: card?.entity.name[lang] ?? name }, scroll);
      const inferred = own && mention.kind === 'inferred';
      if (card) parts.onSeen(card.entity);
      draw(card ? { state: 'known', card, inferred, why } : { state: 'unknown', name });
      readBody()?.scrollTo({ top: trail.scrolled[id] ?? 0, behavior: 'instant' });
    } catch {
      if (!isLate()) draw({ state: 'failed', name });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Several bear the name, and the article does not say which: the reader does. */
  async function showSenses(ids: EntityId[]): Promise<void> {
    const token = ++visit;
    const cards = await Promise.all(ids.map(parts.ask)).catch(() => null);
    if (token !== visit || life.signal.aborted) return;
    const known = cards?.filter((card) => card !== null);
    draw(known ? { state: 'choice', name, cards: known } : { state: 'failed', name });
  }

  function back(index: number): boolean {
    const to = goBack(trail, index, readBody()?.scrollTop ?? 0);
    const step = to.steps.at(-1);
    if (!step || to === trail) return false;
    void show(step.id, step.name, to);
    return true;
  }

  async function follow(): Promise<boolean> {
    if (by === 'touch') return true;
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
    return true;
  }

  async function onMute(scope: Muted['scope'], on: boolean): Promise<boolean> {
    try {
      // Of several that bear the name it is the chosen one that is not meant.
      const entity = trail.steps[0]?.id ?? mention.entity;
      const address = new URL(document.location.href);
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
  const name = block.text.slice(start, end);
  if (mention.senses) void showSenses(mention.senses);
  else void show(mention.entity, name);

  return {
    mention,
    follow,
    readBox: () => element.getBoundingClientRect(),
    redraw() {
      if (view) draw(view);
    },
    pin() {
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
