// The first page, opened once after installing: draws it, then reads its sample as any page is read. Wiring only.
import { render } from 'preact';
import { Welcome, type WelcomeProps } from '@/components/Welcome';
import { say } from '@/lib/all-words';
import { browser } from '@/lib/browser';
import { askBackground } from '@/lib/messages';
import { newsHosts } from '@/lib/news-hosts';
import { everyOrigin } from '@/lib/origins';
import { toLang } from '@/lib/words';
import card from '../card.content';
import reader from '../reader.content';

const lang = toLang(browser.i18n.getUILanguage());
const everywhere = { origins: [everyOrigin] };
const listed = [
  ...new Set(
    // The reader's own language first.
    [...newsHosts]
      .sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang))
      .map(({ name }) => name),
  ),
];
let keys: WelcomeProps['keys'] = null;
let others: WelcomeProps['others'] = 'not asked';
let failed = false;

document.documentElement.lang = lang;
document.title = say(lang, 'welcome.title');
draw();
// The very code that reads articles, and nothing made up for show. It takes none of WXT's context.
void (reader.main as () => Promise<void>)();
(card.main as () => void)();
[keys, others] = await Promise.all([readKeys(), readOthers()]);
draw();
failed = await askBackground('readPackState').then(
  ({ state }) => state === 'failed',
  () => true,
);
if (failed) draw();

function draw(): void {
  const root = document.getElementById('welcome');
  if (root)
    render(<Welcome {...{ lang, keys, failed, listed, others, onAllow, onTakeBack }} />, root);
}

/** Asked for in the click itself: browsers grant permissions only in answer to the reader's own act. */
async function onAllow(): Promise<void> {
  const given = await browser.permissions.request(everywhere).catch(() => false);
  others = given ? 'allowed' : 'refused';
  draw();
}

async function onTakeBack(): Promise<void> {
  await browser.permissions.remove(everywhere);
  others = await readOthers();
  draw();
}

async function readOthers(): Promise<WelcomeProps['others']> {
  return (await browser.permissions.contains(everywhere)) ? 'allowed' : 'not asked';
}

/** As they are now: the reader may have others, or none, where another extension was first. */
async function readKeys(): Promise<WelcomeProps['keys']> {
  const commands = await browser.commands.getAll();
  const keyOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut;
  const [next, previous] = [keyOf('next-name'), keyOf('previous-name')];
  return next && previous ? { next, previous } : null;
}
