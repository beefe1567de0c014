// The popup: asks the tab, the page and the background, and draws what they answer. Wiring only.
import { render } from 'preact';
import { Popup } from '@/components/Popup';
import type { Answer } from '@/components/SearchBox';
import { browser } from '@/lib/browser';
import { createKeeping } from '@/lib/keeping';
import { createReader } from '@/lib/match/article';
import { askBackground, askPage, type PackState } from '@/lib/messages';
import type { Entity } from '@/lib/pack/schema';
import { findCardNames } from '@/lib/page/card-names';
import { type PopupView, type Site, toCastView, toEarlyView } from '@/lib/popup';
import { findNews, markSeen, readSeen } from '@/lib/seen';
import {
  changeSettings,
  parseSettings,
  readSettings,
  replaceSite,
  type Settings,
  watchSettings,
} from '@/lib/settings';
import { readToday } from '@/lib/today';
import { toLang } from '@/lib/words';
import { createPopupCard } from './popup-card';
import { copyText, findTab, readSite, wait } from './tab';

const lang = toLang(browser.i18n.getUILanguage());
const life = new AbortController();
let pack: PackState = { state: 'preparing', done: 0, total: 0 };
let site: Site = null;
let view: PopupView = { state: 'loading' };
let settings: Settings = parseSettings(undefined);
let copied = false;
const { keep, isUnkept } = createKeeping(draw);
let seen: Awaited<ReturnType<typeof readSeen>> | null = null;
let question = '';
let answer: Answer | null = null;
let article: { title: string; published: string | null } = { title: '', published: null };
let findNames: Parameters<typeof createPopupCard>[0]['findNames'] = (texts) => texts.map(() => []);
const tab = await findTab();
const card = createPopupCard({
  lang,
  today: readToday(),
  readArticle: () => ({ ...article, address: tab?.url ?? '' }),
  findNames: (texts, self) => findNames(texts, self),
  onChange: draw,
  onClose: () => document.querySelector<HTMLElement>('.pp-search input')?.focus(),
});

document.documentElement.lang = lang;
watchSettings(() => void refresh(), life.signal);
document.addEventListener('keydown', (event) => {
  const isBack = event.key === 'Escape' || (event.altKey && event.key === 'ArrowLeft');
  // Otherwise Escape is the browser's, which closes the popup.
  if (isBack && !event.defaultPrevented && card.back()) event.preventDefault();
});
draw();
document.querySelector<HTMLElement>('.pp-search input')?.focus();
// For the names in a card's sentences: none of this waits for it.
askBackground('readLexicon').then(
  (lexicon) => {
    if (!lexicon) return;
    const reader = createReader(lexicon.buffer);
    findNames = (texts, self) => findCardNames(reader, texts, self);
  },
  () => {},
);
await refresh();

async function refresh(): Promise<void> {
  settings = await readSettings();
  [pack, site] = await Promise.all([
    askBackground('readPackState').catch(toFailure),
    readSite(tab, settings),
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
  article = { title: cast.title, published: cast.published };
  const ids = cast.members.map(({ entity }) => entity);
  try {
    const cards = await askBackground('readEntities', ids);
    // As it was before this look: the dots stay until the popup is opened again.
    seen ??= await readSeen(ids);
    const before = seen;
    if (!tab?.incognito) void markSeen(cards.map(({ entity }) => entity));
    const toNews = (entity: Entity) => findNews(entity, before.get(entity.id));
    return toCastView(cast, cards, toNews, readToday());
  } catch (error) {
    return { state: 'failed', reason: String(error) };
  }
}

function draw(): void {
  const root = document.getElementById('popup');
  if (!root) return;
  document.documentElement.style.setProperty('--scale', String(settings.cardScale));
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
        isUnkept: isUnkept(),
        onOpen,
        onSwitch,
        onAllow,
        onRevoke,
        onReload,
        onCopyDiagnostics,
        search: { question, answer, onAsk },
        controls: {
          choices: settings,
          onChoose: (change) => void keep(changeSettings(change)),
          onOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
        },
        card: card.draw(),
      }}
    />,
    root,
  );
}

function onOpen(id: string, name: string): void {
  [question, answer] = ['', null];
  void card.open(id, name);
  // Not every name that is found here is in the page, and not every tab has one of ours.
  if (tab?.id !== undefined) askPage(tab.id, 'revealMention', id).catch(() => {});
}

async function onAsk(next: string): Promise<void> {
  question = next;
  if (next.trim() === '') answer = null;
  draw();
  if (next.trim() === '') return;
  const names = await askBackground('searchEntities', next.slice(0, 100)).catch(() => []);
  // Typed on meanwhile: that answer is on its way.
  if (question !== next) return;
  answer = { to: next, names };
  draw();
}

function onSwitch(on: boolean): void {
  if (site) void keep(replaceSite(site.host, on));
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

/** The page stops by itself: the background tells it. */
async function onRevoke(): Promise<void> {
  if (!site) return;
  await browser.permissions.remove({ origins: [`*://${site.host}/*`] });
  await refresh();
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
