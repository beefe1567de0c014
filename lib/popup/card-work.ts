// Opens a card in the popup, follows the names in it, and goes back. Knows who is asked, no page.
import type { askBackground } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { goBack, type Trail } from '@/lib/trail';
import type { Lang } from '@/lib/words';
import { type CardEvent, noneOpen, type OpenCard, type OpenView, showCard } from './open-card';

export type CardWork = {
  readOpen(): OpenCard;
  /** `name`: what it is called where its card does not come. */
  open(id: EntityId, name: string): Promise<void>;
  /** From the open card to a name in it. */
  goOn(id: EntityId, name: string): Promise<void>;
  /** To the name with this index on the way here. */
  goTo(index: number): void;
  close(): void;
  /** One name back, or out of the card; false where none is open. */
  back(): boolean;
};

type Around = {
  ask: typeof askBackground;
  /** What the card speaks by now. */
  readLang(): Lang;
  /** How far the card that is drawn is scrolled, px. */
  readScroll(): number;
  draw(): void;
  /** Another card is drawn, and was read as far as `scroll`. */
  onCard(scroll: number): void;
  onClose(): void;
};

export function createCardWork(around: Around): CardWork {
  const { ask, readLang, readScroll, draw, onCard, onClose } = around;
  let open = noneOpen;
  const take = (event: CardEvent) => {
    const before = open;
    open = showCard(open, event);
    return open !== before;
  };

  const show = async (id: EntityId, called: string, back: Trail | null) => {
    const { visit } = open;
    const view = await ask('readEntity', id).then(
      (card): OpenView =>
        card
          ? { state: 'known', card, inferred: false, why: null }
          : { state: 'unknown', name: called },
      (): OpenView => ({ state: 'failed', name: called }),
    );
    const name = view.state === 'known' ? view.card.entity.name[readLang()] : called;
    const step = { id, name };
    if (!take({ of: 'came', visit, step, view, scroll: readScroll(), back })) return;
    draw();
    onCard(open.trail.scrolled[id] ?? 0);
  };
  const close = () => {
    take({ of: 'closed' });
    draw();
    onClose();
  };
  const goTo = (index: number) => {
    const { trail } = open;
    const back = goBack(trail, index, readScroll());
    const step = back.steps.at(-1);
    if (!step || back === trail) return;
    take({ of: 'asked', isFirst: false });
    void show(step.id, step.name, back);
  };

  return {
    readOpen: () => open,
    open: (id, name) => {
      take({ of: 'asked', isFirst: true });
      return show(id, name, null);
    },
    goOn: (id, name) => {
      take({ of: 'asked', isFirst: false });
      return show(id, name, null);
    },
    goTo,
    close,
    back: () => {
      if (!open.view) return false;
      const { length } = open.trail.steps;
      if (length > 1) goTo(length - 2);
      else close();
      return true;
    },
  };
}
