// What the reader asks for by the context menu and by keys: handed on to the tab, or to a page of ours. Wiring only.
import { browser } from '@/lib/browser';
import { toCommandAct } from '@/lib/commands';
import { toMenuAct } from '@/lib/menus';
import { showDraft } from '@/lib/own-tab';
import { createTabActs } from '@/lib/tab-acts';

/** To be called as the background starts: it is woken for those alone who listen by then. */
export function listenToActs(
  readTab: (tab: number) => Promise<void>,
  replaceSite: (host: string, isOn: boolean) => Promise<void>,
): void {
  const acts = createTabActs(readTab, replaceSite);
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const asked = toMenuAct(click, tab?.id);
    if (asked?.act === 'look up') acts.lookUp(asked.tab).catch(reportError);
    else if (asked?.act === 'add')
      showDraft({ name: asked.name, url: asked.url, title: tab?.title ?? '' }).catch(reportError);
    else if (asked?.act === 'turn') replaceSite(asked.host, asked.on).catch(reportError);
    else if (asked && tab) acts.toggle(tab).catch(reportError);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const asked = toCommandAct(command);
    if (!asked || tab?.id === undefined) return;
    const done = asked.act === 'walk' ? acts.walk(tab.id, asked.step) : acts.toggle(tab);
    done.catch(reportError);
  });
}
