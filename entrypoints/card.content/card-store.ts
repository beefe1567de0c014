// What a card asks the background for and keeps in the browser's storage. Knows no page and no card's look.
import { isPrivateWindow } from '@/lib/browser';
import { replaceMuted } from '@/lib/choose';
import { askBackground } from '@/lib/messages';
import { markSeen } from '@/lib/seen';
import type { CardStore } from './card-parts';

export const cardStore: CardStore = {
  ask: (id) => askBackground('readEntity', id),
  openOwn: (id) => void askBackground('openOwn', id).catch(() => {}),
  // A card is worth more than the note that it was looked at.
  onSeen: (entity) => {
    if (!isPrivateWindow()) void markSeen([entity]).catch(() => {});
  },
  isPrivate: isPrivateWindow,
  mute: replaceMuted,
};
