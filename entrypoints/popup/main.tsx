// The popup: asks the tab, the page and the background, and draws what they answer. Wiring only.
import { render } from 'preact';
import { Popup } from '@/components/Popup';
import { browser } from '@/lib/browser';
import { askBackground, askPage, type PackState } from '@/lib/messages';
import { type PopupView, type Site, toCastView, toEarlyView } from '@/lib/popup';
import { readSettings, replaceSite, watchSettings } from '@/lib/settings';
import { readToday } from '@/lib/today';
import { toLang } from '@/lib/words';
import { copyText, findTab, readSite, wait } from './tab';

const lang = toLang(browser.i18n.getUILanguage());
const life = new AbortController();
let pack: PackState = { state: 'preparing', done: 0, total: 0 };
let site: Site = null;
let view: PopupView = { state: 'loading' };
let copied = false;
const tab = await findTab();

document.documentElement.lang = lang;
watchSettings(() => void refresh(), life.signal);
draw();
await refresh();

async function refresh(): Promise<void> {
  [pack, site] = await Promise.all([
    askBackground('readPackState').catch(toFailure),
    readSite(tab, await readSettings()),
  ]);
  view = toEarlyView(site, pack) ?? (await readPage());
  draw();
  if (view.state !== 'preparing' && view.state !== 'loading') return;
  // Progress comes in batches of a hundred rows, and a page turned on again reads itself: asked four times a second.
  await wait(250, life.signal);
  await refresh();
}

async function readPage(): Promise<PopupView> {
  const cast =
    tab?.id === undefined ? undefined : await askPage(tab.id, 'readCast').catch(() => undefined);
  if (cast === undefined) return { state: 'silent' };
  if (cast === null) return { state: 'loading' };
  const ids = cast.members.map(({ entity }) => entity);
  return askBackground('readEntities', ids).then(
    (cards) => toCastView(cast, cards),
    (error) => ({ state: 'failed', reason: String(error) }),
  );
}

function draw(): void {
  const root = document.getElementById('popup');
  if (!root) return;
  const today = readToday();
  render(
    <Popup
      {...{
        view,
        site,
        pack,
        lang,
        today,
        copied,
        onReveal,
        onSwitch,
        onAllow,
        onReload,
        onCopyDiagnostics,
      }}
    />,
    root,
  );
}

function onReveal(id: string): void {
  if (tab?.id !== undefined) askPage(tab.id, 'revealMention', id).catch(() => refresh());
}

function onSwitch(on: boolean): void {
  if (site) void replaceSite(site.host, on);
}

/** Asked for in the click itself: browsers grant permissions only in answer to the reader's own act. */
async function onAllow(): Promise<void> {
  if (!site || tab?.id === undefined) return;
  const granted = await browser.permissions.request({ origins: [`*://${site.host}/*`] });
  if (granted) await askBackground('startReading', tab.id);
  else view = { state: 'ask', host: site.host, refused: true };
  if (granted) await refresh();
  else draw();
}

async function onReload(): Promise<void> {
  if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
  window.close();
}

async function onCopyDiagnostics(): Promise<void> {
  copied = await copyText(
    JSON.stringify({
      version: browser.runtime.getManifest().version,
      pack,
      browser: navigator.userAgent,
    }),
  );
  draw();
}

const toFailure = (error: unknown): PackState => ({ state: 'failed', reason: String(error) });
