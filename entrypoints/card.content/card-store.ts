// What a card asks the background for and keeps in the browser's storage. Knows no page and no card's look.
import { isPrivateWindow } from '@/lib/browser';
import { askBackground } from '@/lib/messages';
import { withMuted, withoutMuted } from '@/lib/page/muted';
import { markSeen } from '@/lib/seen';
import { replaceSettings } from '@/lib/settings-store';
import type { CardStore } from './card-parts';

export const cardStore: CardStore = {
  ask: (id) => askBackground('readEntity', id),
  openOwn: (id) => void askBackground('openOwn', id).catch(() => {}),
  // A card is worth more than the note that it was looked at.
  onSeen: (entity) => {
    if (!isPrivateWindow()) void markSeen([entity]).catch(() => {});
  },
  isPrivate: isPrivateWindow,
  async mute(one, on) {
    const settings = await askBackground('readSettings');
    const { muted } = settings;
    await replaceSettings({
      ...settings,
      muted: on ? withMuted(muted, one) : withoutMuted(muted, one),
    });
  },
};
