// What a card asks the background for and keeps in the browser's storage. Knows no page and no card's look.
import { isPrivateWindow } from '@/lib/browser';
import { replaceMuted } from '@/lib/choose';
import { askBackground } from '@/lib/messages';
import { markSeen } from '@/lib/seen';
import { toSuccess } from '@/lib/to-success';
import type { CardStore } from './card-parts';

// UTF-16 units; more are not taken.
const longestTitle = 2000;

export const cardStore: CardStore = {
  ask: (id) => askBackground('readEntity', id),
  openOwn: (id) => toSuccess(askBackground('openOwn', id)),
  openDraft: (name, title) =>
    toSuccess(askBackground('openDraft', name, title.slice(0, longestTitle))),
  // A card is worth more than the note that it was looked at.
  onSeen: (entity) => {
    if (!isPrivateWindow()) void markSeen([entity]).catch(() => {});
  },
  isPrivate: isPrivateWindow,
  mute: replaceMuted,
};
