// What a card asks the background for and keeps in the browser's storage. Knows no page and no card's look.
import { isPrivateWindow } from '@/lib/browser';
import { replaceMuted } from '@/lib/choose';
import { askBackground } from '@/lib/messages';
import { most } from '@/lib/pack/most';
import { markSeen } from '@/lib/seen';
import { toSuccess } from '@/lib/to-success';
import type { CardStore } from './card-parts';

export const cardStore: CardStore = {
  ask: (id) => askBackground('readEntity', id),
  openOwn: (id) => toSuccess(askBackground('openOwn', id)),
  openDraft: (name, title) =>
    // More is not taken.
    toSuccess(askBackground('openDraft', name, title.slice(0, most.text))),
  // A card is worth more than the note that it was looked at.
  onSeen: (entity) => {
    if (!isPrivateWindow()) void markSeen([entity]).catch(() => {});
  },
  isPrivate: isPrivateWindow,
  mute: replaceMuted,
};
