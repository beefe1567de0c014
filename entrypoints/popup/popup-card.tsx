// A card inside the popup: the same card as on a page, and where the keyboard goes with it. Wiring only.
import { Card } from '@/components/Card';
import type { NameSpan } from '@/components/Names';
import { readView } from '@/lib/card/card-view';
import { createCardWork } from '@/lib/card/card-work';
import { askBackground } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { copyAs } from '@/lib/page/clipboard';
import type { Lang } from '@/lib/words';

export type PopupCardParts = {
  /** What cards speak here by now. */
  readLang(): Lang;
  today: string;
  /** What the tab shows; without a date no claim is made about what came after it. */
  readArticle(): { title: string; address: string; published: string | null };
  /** As it is by now. */
  readFindNames(): (texts: string[], self: EntityId) => NameSpan[][];
  /** Draws the popup again. */
  onChange(): void;
  /** Opens where the reader writes: her own entry, or her note on another's; false where that cannot be opened. */
  onNote(id: EntityId): Promise<boolean>;
  /** Opens where she writes, with this name; false where that cannot be opened. */
  onAdd(name: string): Promise<boolean>;
  /** The last card was closed, and what the keyboard came from is gone. */
  onClose(): void;
};

export type PopupCard = {
  /** `name`: what it is called where its card does not come. */
  open(id: EntityId, name: string): Promise<void>;
  close(): void;
  /** One name back, or out of the card; false where none is open. */
  back(): boolean;
  /** What is drawn in place of the cast; null for nothing. */
  draw(): preact.ComponentChild;
};

export function createPopupCard(parts: PopupCardParts): PopupCard {
  let from: Element | null = null;
  const readBody = () => document.querySelector('.card-body');
  const work = createCardWork({
    read: (step) =>
      readView(
        step,
        (id) => askBackground('readEntity', id),
        // No mention is asked about here.
        () => ({ doubt: null, why: null }),
      ),
    isAwaitingShown: false,
    readLang: parts.readLang,
    readScroll: () => readBody()?.scrollTop ?? 0,
    draw: parts.onChange,
    onCard: (scroll) => {
      document.querySelector<HTMLElement>('.pp-card .card')?.focus();
      readBody()?.scrollTo({ top: scroll, behavior: 'instant' });
    },
  });
  const close = () => {
    work.close();
    parts.onChange();
    if (from instanceof HTMLElement && from !== document.body && from.isConnected) from.focus();
    else parts.onClose();
  };
  const draw = () => {
    const { view, trail } = work.readOpen();
    return (
      view && (
        <Card
          {...{ view, lang: parts.readLang(), today: parts.today }}
          article={{ ...parts.readArticle(), sentence: null }}
          trail={trail.steps.slice(0, -1).map(({ name }) => name)}
          findNames={parts.readFindNames()}
          pin={null}
          onNote={parts.onNote}
          onAdd={parts.onAdd}
          mute={null}
          onClose={close}
          onBack={work.goTo}
          onFollow={(id, name) => void work.goOn(id, name)}
          onCopy={(forms) => copyAs(document, forms)}
        />
      )
    );
  };
  return {
    open: (id, name) => {
      from = document.activeElement;
      return work.open(id, name);
    },
    close,
    back: () => {
      if (!work.readOpen().view) return false;
      if (!work.back()) close();
      return true;
    },
    draw,
  };
}
