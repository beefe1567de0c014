// A name that the reader wants no more, or again, put into her settings. Knows no page.
import { askBackground } from '@/lib/messages';
import { withMuted, withoutMuted } from '@/lib/page/muted';
import type { Muted } from '@/lib/settings';
import { replaceSettings } from '@/lib/settings-store';

export async function storeMuted(one: Muted, on: boolean): Promise<void> {
  const settings = await askBackground('readSettings');
  const { muted } = settings;
  await replaceSettings({
    ...settings,
    muted: on ? withMuted(muted, one) : withoutMuted(muted, one),
  });
}
