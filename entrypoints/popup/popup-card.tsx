// A card inside the popup: the same card as on a page, names followed in it, and the way back to the cast.
import { Card, type CardView } from '@/components/Card';
import type { NameSpan } from '@/components/Names';
import { askBackground } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { copyAs } from '@/lib/page/clipboard';
import { emptyTrail, goBack, goOn, type Trail } from '@/lib/trail';
import type { Lang } from '@/lib/words';

export type PopupCardParts = {
  lang: Lang;
  today: string;
  /** What the tab shows; without a date no claim is made about what came after it. */
  readArticle(): { title: string; address: string; published: string | null };
  findNames(texts: string[], self: EntityId): NameSpan[][];
  /** Draws the popup again. */
  onChange(): void;
  /** The last card was closed: the keyboard goes back to where it came from. */
  onClose(): void;
};

export type PopupCard = {
  /** `name`: what it is called where its card does not come. */
  open(id: EntityId, name: string): Promise<void>;
  close(): void;
  /** What is drawn in place of the cast; null for nothing. */
  draw(): preact.ComponentChild;
  /** One name back, or out of the card; false where none is open. */
  back(): boolean;
};

export function createPopupCard(parts: PopupCardParts): PopupCard {
  let trail: Trail = emptyTrail;
  let view: CardView | null = null;
  // Grows with every name asked for, so that a late answer changes nothing.
  let visit = 0;
  const readBody = () => document.querySelector('.card-body');

  async function show(id: EntityId, called: string, goTo?: Trail): Promise<void> {
    const token = ++visit;
    const next = await askBackground('readEntity', id).then(
      (card): CardView =>
        card
          ? { state: 'known', card, inferred: false, why: null }
          : { state: 'unknown', name: called },
      (): CardView => ({ state: 'failed', name: called }),
    );
    if (token !== visit) return;
    const name = next.state === 'known' ? next.card.entity.name[parts.lang] : called;
    trail = goTo ?? goOn(trail, { id, name }, readBody()?.scrollTop ?? 0);
    view = next;
    parts.onChange();
    document.querySelector<HTMLElement>('.pp-card .card')?.focus();
    readBody()?.scrollTo({ top: trail.scrolled[id] ?? 0, behavior: 'instant' });
  }

  function close(): void {
    visit++;
    [view, trail] = [null, emptyTrail];
    parts.onChange();
    parts.onClose();
  }

  function goTo(index: number): void {
    const to = goBack(trail, index, readBody()?.scrollTop ?? 0);
    const step = to.steps.at(-1);
    if (step && to !== trail) void show(step.id, step.name, to);
  }

  return {
    open(id, name) {
      trail = emptyTrail;
      return show(id, name);
    },
    close,
    back() {
      if (!view) return false;
      if (trail.steps.length > 1) goTo(trail.steps.length - 2);
      else close();
      return true;
    },
    draw: () =>
      view && (
        <Card
          {...{ view, lang: parts.lang, today: parts.today }}
          article={{ ...parts.readArticle(), sentence: null }}
          trail={trail.steps.slice(0, -1).map(({ name }) => name)}
          findNames={parts.findNames}
          pin={null}
          onNote={(id) => void askBackground('openOwn', id).catch(() => {})}
          mute={null}
          onClose={close}
          onBack={goTo}
          onFollow={(id, name) => void show(id, name)}
          onCopy={(forms) => copyAs(document, forms)}
        />
      ),
  };
}
