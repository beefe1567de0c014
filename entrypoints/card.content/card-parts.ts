// What a card on the page needs, and what may be done with it. Types alone.
import type { NameSpan } from '@/components/Names';
import type { EntityCard } from '@/lib/messages';
import type { Entity, EntityId } from '@/lib/pack/schema';
import type { Mention } from '@/lib/page/mentions';
import type { Muted } from '@/lib/settings';
import type { Lang } from '@/lib/words';

/** What comes from the background and the browser's storage. */
export type CardStore = {
  ask(id: EntityId): Promise<EntityCard | null>;
  /** The page of the reader's own entries, at this one or her note on it; false where it cannot be opened. */
  openOwn(id: EntityId): Promise<boolean>;
  /** The page of her own entries, at a new one of this name; `title`: the page's own. False where it cannot be opened. */
  openDraft(name: string, title: string): Promise<boolean>;
  /** The reader has looked at this one. */
  onSeen(entity: Entity): void;
  /** In a private window: what is read there leaves nothing behind. */
  isPrivate(): boolean;
  /** Stores what the reader does not want marked, or takes it back; rejects where it cannot be stored. */
  mute(muted: Muted, on: boolean): Promise<void>;
};

/** What comes from the page. */
export type CardPage = {
  document: Document;
  readRects(mention: Mention): DOMRect[];
  /** The names in a card's own sentences. */
  findNames(texts: string[], self: EntityId): NameSpan[][];
  /** The reader's text size for cards, 1 to 2. */
  readScale(): number;
  setActive(mention: Mention | null): void;
  readArticle(): { lang: Lang; published: string | null };
};

export type CardParts = CardStore & CardPage;

export type ShownCard = {
  mention: Mention;
  /** Beside its line again; false once the text has left the screen. */
  follow(): Promise<boolean>;
  readBox(): DOMRect;
  /** Shows the same once more, as the reader has chosen meanwhile. */
  redraw(): void;
  /** Leaves its text: it stays where it stands, and is the reader's to move. */
  pin(): void;
  close(): void;
};

export type CardOpening = {
  mention: Mention;
  /** Which of the mention's lines the card stands at. */
  line: number;
  /** By touch it is a sheet at the screen's foot; without a pointer the keyboard goes into it. */
  by: 'pointer' | 'touch' | 'keyboard';
  /** Pins it, or unpins it; false where there is no room for another. */
  onPin(): boolean;
  onClose(): void;
};
