// The popup: connects its tab, its search and its card with what is drawn, and keeps what is chosen. Wiring only.
import { render } from 'preact';
import { Popup } from '@/components/Popup';
import { browser } from '@/lib/browser';
import { changeSettings, replaceSite } from '@/lib/choose';
import { createKeeping } from '@/lib/keeping';
import { askBackground } from '@/lib/messages';
import { showDraft, showOwnTab } from '@/lib/own-tab';
import type { Entity } from '@/lib/pack/schema';
import { toCastEntities, toHost } from '@/lib/popup';
import { createPopupSearch } from '@/lib/popup/search';
import { watchSettings } from '@/lib/settings';
import { toSuccess } from '@/lib/to-success';
import { readToday } from '@/lib/today';
import { type Lang, toLang } from '@/lib/words';
import { createCardNames } from './card-names';
import { createPopupCard } from './popup-card';
import { askTab, openCurrentTab } from './tab';
import { createTabPart } from './tab-part';

const lang = toLang(browser.i18n.getUILanguage());
const life = new AbortController();
const tab = await openCurrentTab();
const { isUnkept, keep } = createKeeping(draw);
const names = createCardNames();
const shown = createTabPart(tab, draw, life.signal);
const search = createPopupSearch(askBackground, readCast, draw);
const card = createPopupCard({
  readLang: readCardLang,
  today: readToday(),
  // Title and address are told by the browser, where it may; the page is asked for no word of its own.
  readArticle: () => ({
    title: tab.read()?.title ?? '',
    address: tab.read()?.url ?? '',
    published: shown.readShown().published,
  }),
  readFindNames: names.readFind,
  onChange: draw,
  onNote: (id) => toSuccess(openOwn(id)),
  onAdd: (name) => toSuccess(addToOwn(name)),
  onClose: focusSearch,
});

document.documentElement.lang = lang;
watchSettings(() => void shown.read(), life.signal);
document.addEventListener('keydown', (event) => {
  const isBack = event.key === 'Escape' || (event.altKey && event.key === 'ArrowLeft');
  // Otherwise Escape is the browser's, which closes the popup.
  if (isBack && !event.defaultPrevented && card.back()) event.preventDefault();
});
draw();
focusSearch();
// For the names in a card's sentences: none of this waits for it, not even a card that is open by then.
void names.read().then(draw);
await shown.read();

function draw(): void {
  const root = document.getElementById('popup');
  if (!root) return;
  const { site, settings } = shown.readShown();
  document.documentElement.style.setProperty('--scale', String(settings.cardScale));
  render(
    <Popup
      {...{ lang, today: readToday(), isUnkept: isUnkept(), onOpen, ...shown.toProps() }}
      onSwitch={(on) => site && void keep(replaceSite(site.host, on))}
      search={{
        ...search.readSearch(),
        onAsk: (question) => void search.ask(question),
        onAdd: (name) => void keep(addToOwn(name)),
      }}
      controls={{
        choices: settings,
        onChoose: (change) => void keep(changeSettings(change)),
        onOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
      }}
      card={card.draw()}
    />,
    root,
  );
}

/** As from the page's own menu: with the page that she came upon it in. */
async function addToOwn(name: string): Promise<void> {
  const now = tab.read();
  const from = toHost(now?.url) === null ? undefined : now;
  await showDraft({ name, url: from?.url ?? '', title: from?.title ?? '' });
  window.close();
}

/** From here, as the background may be away. */
async function openOwn(id: string): Promise<void> {
  await showOwnTab(id);
  window.close();
}

/** A card and the row it was opened from agree: of the article's language are the cards over it. */
function readCardLang(): Lang {
  const { cardLang } = shown.readShown().settings;
  return cardLang === 'page' ? lang : cardLang;
}

function readCast(): Entity[] {
  return toCastEntities(shown.readShown().view);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('.pp-search input')?.focus();
}

function onOpen(id: string, name: string): void {
  search.clear();
  void card.open(id, name);
  // Not every name that is found here is in the page, and not every tab has one of ours.
  askTab(tab.read(), 'revealMention', id).catch(() => {});
}
