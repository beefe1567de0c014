// The options page: reads what is chosen and permitted, draws it, and keeps every change. Wiring only.
import { render } from 'preact';
import type { BackupOutcome } from '@/components/options/BackupSection';
import { Options } from '@/components/options/Options';
import { say } from '@/lib/all-words';
import { browser } from '@/lib/browser';
import { readNames } from '@/lib/entity-names';
import { askBackground, type PackState } from '@/lib/messages';
import { newsHosts } from '@/lib/news-hosts';
import { readPackGrants } from '@/lib/pack-grants';
import { withoutMuted } from '@/lib/page/muted';
import { saveFile } from '@/lib/save-file';
import { clearSeen } from '@/lib/seen';
import {
  changeSettings,
  parseSettings,
  readSettings,
  replaceSite,
  type Settings,
  watchSettings,
} from '@/lib/settings';
import { parseSettingsFile, toSettingsFile } from '@/lib/settings-file';
import { replaceSettings } from '@/lib/settings-store';
import { createGrantedSites } from '@/lib/sites';
import { toSuccess } from '@/lib/to-success';
import { toLang } from '@/lib/words';
import { takeDrops } from './drops';
import { createPacksWork } from './packs';
import { paintPreview } from './preview';

const lang = toLang(browser.i18n.getUILanguage());
const life = new AbortController();
const sites = createGrantedSites(readPackGrants);
const everywhere = { origins: ['*://*/*'] };
const listed = [...new Set(newsHosts.map(({ name }) => name))];
let settings: Settings = parseSettings(undefined);
let granted: string[] = [];
let names = new Map<string, string>();
let pack: PackState = { state: 'preparing', done: 0, total: 0 };
let commands: { name: string; shortcut: string }[] = [];
let outcome: BackupOutcome | null = null;
let cleared = false;
let isUnkept = false;
const packs = createPacksWork(lang, draw, async () => {
  await readPack();
  draw();
});

document.documentElement.lang = lang;
document.title = say(lang, 'options.title');
watchSettings((changed) => void take(changed), life.signal);
browser.permissions.onAdded.addListener(() => void readGranted().then(draw));
browser.permissions.onRemoved.addListener(() => void readGranted().then(draw));
await Promise.all([
  readSettings().then(take),
  readGranted().catch(reportError),
  readCommands(),
  readPack(),
  packs.read(),
]);
draw();
takeDrops(document, packs.addFile);
// The page is drawn late: what its address names is there only now.
document.getElementById(location.hash.slice(1))?.scrollIntoView();

async function take(changed: Settings): Promise<void> {
  settings = changed;
  const ids = settings.muted.map(({ entity }) => entity);
  names = await readNames([...new Set(ids)], lang);
  draw();
}

function draw(): void {
  const root = document.getElementById('options');
  if (!root) return;
  render(
    <Options
      lang={lang}
      isUnkept={isUnkept}
      choices={{ settings, onChange: (change) => void keep(changeSettings(change)) }}
      sites={{
        listed,
        off: settings.sitesOff,
        granted,
        everywhere: granted.includes('*://*/*'),
        onSwitch: (host, on) => void keep(replaceSite(host, on)),
        // In the click itself: browsers grant permissions only in answer to the reader's own act.
        onAllow: () => void browser.permissions.request(everywhere),
        onRevoke: (origin) => void browser.permissions.remove({ origins: [origin] }),
      }}
      muted={{
        muted: settings.muted.map((one) => ({ one, name: names.get(one.entity) ?? one.entity })),
        onUnmute: (one) => void keep(changeSettings({ muted: withoutMuted(settings.muted, one) })),
      }}
      packs={{
        pack,
        ...packs.toProps(),
        onOwn: () => void browser.tabs.create({ url: '/own.html' }),
      }}
      keys={{ commands, onOpenShortcuts: toShortcuts() }}
      backup={{
        outcome,
        onExport,
        onImport: (file) => void onImport(file),
        onReset: () => void onReset(),
      }}
      about={{
        version: browser.runtime.getManifest().version,
        cleared,
        onClearSeen: () => void onClearSeen(),
        onWelcome: () => void browser.tabs.create({ url: '/welcome.html' }),
      }}
    />,
    root,
  );
  paintPreview(document, settings, settings.marks !== 'never');
}

/** Asked again while the data is being prepared: that takes a second or two. */
async function readPack(): Promise<void> {
  pack = await askBackground('readPackState').catch(
    (error): PackState => ({ state: 'failed', reason: String(error) }),
  );
  if (pack.state === 'preparing') setTimeout(() => void readPack().then(draw), 250);
}

async function readGranted(): Promise<void> {
  const origins = await sites.readOrigins();
  const manifest = browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
  granted = origins.filter((origin) => !manifest.includes(origin)).sort();
}

async function readCommands(): Promise<void> {
  const all = await browser.commands.getAll();
  commands = all.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/** Chromium's page of shortcuts opens in a tab, Firefox's by a call of its own, Safari's by hand. */
function toShortcuts(): (() => void) | null {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => void };
  if (openShortcutSettings) return () => openShortcutSettings();
  if (!/Chrome\//.test(navigator.userAgent)) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** What was not kept is told, and shown as it still is. */
async function keep(work: Promise<void>): Promise<boolean> {
  isUnkept = !(await toSuccess(work));
  draw();
  return !isUnkept;
}

async function onClearSeen(): Promise<void> {
  cleared = await keep(clearSeen());
  draw();
}

function tell(next: BackupOutcome | null): void {
  outcome = next;
  draw();
}

function onExport(): void {
  saveFile(document, 'gakju-settings.json', toSettingsFile(settings));
  tell({ of: 'exported' });
}

async function onImport(file: File): Promise<void> {
  const text = await file.text().catch(() => null);
  if (text === null) return tell({ of: 'refused', why: 'unread', part: '' });
  const parsed = parseSettingsFile(text);
  if (!parsed.ok) return tell({ of: 'refused', ...parsed.refusal });
  tell((await keep(replaceSettings(parsed.settings))) ? { of: 'imported' } : null);
}

async function onReset(): Promise<void> {
  const before = settings;
  const isReset = await keep(replaceSettings(parseSettings(undefined)));
  tell(isReset ? { of: 'reset', onUndo: () => void onUndo(before) } : null);
}

async function onUndo(before: Settings): Promise<void> {
  if (await keep(replaceSettings(before))) tell({ of: 'undone' });
}
