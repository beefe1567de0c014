// The toolbar's icon, badge and label: by tab what its page says of itself, elsewhere that nothing is read. Holds no state.

import { say } from './all-words';
import { browser } from './browser';
import type { PageState } from './messages';
import { everyOrigin } from './origins';
import type { Lang } from './words';

/** Where no page speaks although all sites are permitted: the browser forbids it. */
type Silence = { state: 'unsupported' };

export type Badge = { icon: '' | '-off' | '-ask'; text: string; title: string };

// More digits do not fit the icon.
const most = 99;
// Never red: nothing is wrong, and nothing waits for the reader.
const ground = '#6a665c';

export function toBadge(state: PageState | Silence, lang: Lang): Badge {
  switch (state.state) {
    case 'on':
      return state.names === 0
        ? { icon: '', text: '', title: say(lang, 'badge.none') }
        : {
            icon: '',
            text: state.names > most ? `${most}+` : String(state.names),
            title: say(lang, 'badge.on', state.names),
          };
    case 'off':
      return { icon: '-off', text: '', title: say(lang, 'badge.off') };
    case 'paused':
      return { icon: '-off', text: '', title: say(lang, 'badge.paused') };
    case 'ask':
      return { icon: '-ask', text: '', title: say(lang, 'badge.ask') };
    case 'unsupported':
      return { icon: '-off', text: '', title: say(lang, 'badge.unsupported') };
  }
}

/** The browser itself forgets a tab's badge when the tab goes to another page: the default shows until that one speaks. */
export async function showBadge(tab: number, state: PageState, lang: Lang): Promise<void> {
  await draw(toBadge(state, lang), tab);
}

/** What tabs show whose page says nothing. Addresses are not known without permission, so one answer is for all. */
export async function showDefaultBadge(lang: Lang): Promise<void> {
  const all = await browser.permissions.contains({ origins: [everyOrigin] });
  await browser.action.setBadgeBackgroundColor({ color: ground });
  // Safari has no such thing, and must not stop here: sites are registered beside this.
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await draw(toBadge({ state: all ? 'unsupported' : 'ask' }, lang));
}

async function draw({ icon, text, title }: Badge, tab?: number): Promise<void> {
  const where = tab === undefined ? {} : { tabId: tab };
  await Promise.all([
    browser.action.setIcon({
      ...where,
      path: { 16: `/icon/16${icon}.png`, 32: `/icon/32${icon}.png` },
    }),
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setTitle({ ...where, title }),
  ]);
}
