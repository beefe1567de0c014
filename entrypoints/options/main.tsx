// The options page: reads what is chosen and permitted, draws it, and keeps every change. Wiring only.
import { render } from 'preact';
import { Options } from '@/components/options/Options';
import { say } from '@/lib/all-words';
import { browser } from '@/lib/browser';
import { createKeeping } from '@/lib/keeping';
import { paintPreview } from '@/lib/page/paint-preview';
import { clearSeen } from '@/lib/seen';
import { toLang } from '@/lib/words';
import { createChoicesPart } from './choices';
import { takeDrops } from './drops';
import { readCommands, toShortcuts } from './keys';
import { createPacksPart } from './packs';
import { createSitesPart } from './sites';

const lang = toLang(browser.i18n.getUILanguage());
const life = new AbortController();
const { keep, isUnkept } = createKeeping(draw);
const choices = createChoicesPart(lang, keep, draw);
const sites = createSitesPart(keep, draw);
const packs = createPacksPart(lang, draw, life.signal);
let commands: Awaited<ReturnType<typeof readCommands>> = [];
let cleared = false;

document.documentElement.lang = lang;
document.title = say(lang, 'options.title');
choices.watch(life.signal);
sites.watch();
await Promise.all([
  choices.read(),
  sites.read().catch(reportError),
  readCommands().then((read) => {
    commands = read;
  }, reportError),
  packs.read(),
]);
draw();
takeDrops(document, packs.addFiles, life.signal);
// The page is drawn late: what its address names is there only now.
document.getElementById(location.hash.slice(1))?.scrollIntoView();

function draw(): void {
  const root = document.getElementById('options');
  if (!root) return;
  const settings = choices.readNow();
  render(
    <Options
      lang={lang}
      isUnkept={isUnkept()}
      {...choices.toProps()}
      sites={sites.toProps(settings.sitesOff)}
      packs={packs.toProps()}
      keys={{ commands, onOpenShortcuts: toShortcuts() }}
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

async function onClearSeen(): Promise<void> {
  cleared = await keep(clearSeen());
  draw();
}
