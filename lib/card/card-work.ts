// Opens a card, follows the names in it, and goes back: on a page and in the popup alike. Knows neither.
import type { EntityId } from '@/lib/pack/schema';
import type { Lang } from '@/lib/words';
import type { CardView } from './card-view';
import { type CardEvent, noneOpen, type OpenCard, toNextCard } from './open-card';
import { goBack, goOn, type Trail, type TrailStep } from './trail';

// Sooner, and a card that is about to come flickers.
const loadingAfterMs = 150;

export type CardWork = {
  readOpen(): OpenCard;
  /** From outside a card. `name`: what it is called where its card does not come. */
  open(id: EntityId, name: string): Promise<void>;
  /** From the open card to a name in it. */
  goOn(id: EntityId, name: string): Promise<void>;
  /** To the name with this index on the way here; false where there is none before the last. */
  goTo(index: number): boolean;
  /** One name back; false where there is none. */
  back(): boolean;
  /** Asks once more for the name followed last; false where there is none. */
  again(): boolean;
  /** Shows what is no name on the way. */
  tell(view: Promise<CardView>): Promise<void>;
  /** What comes late changes nothing. */
  close(): void;
};

type Around = {
  /** Never rejects. */
  read(step: TrailStep): Promise<CardView>;
  /** Says that a name is awaited; in the popup, where the list stands till then, nothing does. */
  isAwaitingShown: boolean;
  /** What the card speaks by now. */
  readLang(): Lang;
  /** How far the card that is drawn is scrolled, px. */
  readScroll(): number;
  draw(): void;
  /** Another card is drawn, and was read as far as `scroll`. */
  onCard(scroll: number): void;
};

export function createCardWork(around: Around): CardWork {
  const { read, isAwaitingShown, readLang, readScroll, draw, onCard } = around;
  let open = noneOpen;
  const take = (event: CardEvent) => {
    open = toNextCard(open, event);
    return open.visit;
  };
  /** False where it is late. */
  const show = (visit: number, view: CardView, trail = open.trail) => {
    const before = open;
    take({ of: 'came', visit, view, trail });
    if (open !== before) draw();
    return open !== before;
  };

  async function ask({ id, name }: TrailStep, back: Trail | null, isFirst = false): Promise<void> {
    const visit = take({ of: 'asked', isFirst });
    const showAwaiting = () => show(visit, { state: 'loading', name });
    const awaiting = isAwaitingShown ? setTimeout(showAwaiting, loadingAfterMs) : undefined;
    const view = await read({ id, name });
    clearTimeout(awaiting);
    const called = view.state === 'known' ? view.card.entity.name[readLang()] : name;
    // Where it did not come, too: that leaves the way back, and can be asked for again.
    const trail = back ?? goOn(open.trail, { id, name: called }, readScroll());
    if (show(visit, view, trail)) onCard(trail.scrolled[id] ?? 0);
  }

  const goTo = (index: number) => {
    const { trail } = open;
    const back = goBack(trail, index, readScroll());
    const step = back.steps.at(-1);
    if (!step || back === trail) return false;
    void ask(step, back);
    return true;
  };

  return {
    readOpen: () => open,
    open: (id, name) => ask({ id, name }, null, true),
    goOn: (id, name) => ask({ id, name }, null),
    goTo,
    back: () => goTo(open.trail.steps.length - 2),
    again() {
      const step = open.trail.steps.at(-1);
      if (step) void ask(step, open.trail);
      return step !== undefined;
    },
    async tell(view) {
      const visit = take({ of: 'asked', isFirst: false });
      show(visit, await view);
    },
    close: () => void take({ of: 'closed' }),
  };
}
