// The extension's keys, and the browser's own page where they are changed. Knows what browsers call both.
import type { KeysProps } from '@/components/options/KeysSection';
import { browser } from '@/lib/browser';

export async function readCommands(): Promise<KeysProps['commands']> {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/** Chromium's page of shortcuts opens in a tab, Firefox's by a call of its own, Safari's by hand. */
export function toShortcuts(): (() => void) | null {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => void };
  if (openShortcutSettings) return () => openShortcutSettings();
  if (!/Chrome\//.test(navigator.userAgent)) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
