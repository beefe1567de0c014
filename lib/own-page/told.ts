// What an act on her own footnotes came to, as she is told of it. Types alone.

/** What the last act came to. */
export type OwnTold =
  | {
      of: 'saved' | 'failed' | 'bad' | 'refused' | 'unread' | 'unexported' | 'overtaken' | 'undone';
    }
  | { of: 'removed' | 'removedNote'; name: string; onUndo(): void }
  /** Null: what could not be read does not come back. */
  | { of: 'imported'; entries: number; notes: number; onUndo: (() => void) | null }
  | { of: 'many'; most: number };
