// How the extension is built: one manifest for four browsers, and the pack joined into one data file.
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import en from './assets/locales/en.json';
import ko from './assets/locales/ko.json';
import { readLicences } from './lib/cli/licences';
import { newsHosts } from './lib/news-hosts';
import { everyOrigin, toSiteOrigin } from './lib/origins';
import { joinPack } from './lib/pack/join';

export default defineConfig({
  srcDir: '.',
  // A release is built beside what is being worked on.
  outDir: process.env.GAKJU_OUT ?? '.output',
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  manifestVersion: 3,
  imports: false,
  vite: ({ browser }) => ({
    plugins: [preact(), ...(/^(?:firefox|safari)$/.test(browser) ? [] : [highlightsOfTheRoot])],
    resolve: { alias: { '@': resolve(import.meta.dirname) } },
    build: { sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'contextMenus', 'scripting'],
    optional_host_permissions: [everyOrigin],
    // Until a page has said what it is: not read.
    action: { default_icon: { 16: 'icon/16-ask.png', 32: 'icon/32-ask.png' } },
    commands,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gakju@gakju.example',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : browser === 'safari'
        ? { browser_specific_settings: { safari: { strict_min_version: '18.4' } } }
        : { minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
  }),
  hooks: {
    'entrypoints:resolved': (_wxt, entrypoints) => {
      // Here, so that the list of sites is in the manifest alone, not in the code of every page.
      for (const { type, options } of entrypoints)
        if (type === 'content-script')
          options.matches = newsHosts.map(({ host }) => toSiteOrigin(host));
        // The page's own title would be the button's, in one language for all.
        else if (type === 'popup') options.defaultTitle = '__MSG_ext_name__';
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type !== 'content-script')) return;
      config.plugins = [config.plugins, forPages];
      // Every page loads these: terser makes them some 3 % smaller than the builder's own minifier does. What it calls
      // unsafe takes the built-ins to be the browser's own, as they are in an extension's world of its own; no Safari 10 has it.
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          toplevel: true,
          safari10: false,
          compress: { passes: 5, unsafe: true, unsafe_arrows: true },
        },
      };
    },
    'build:publicAssets': async (_wxt, files) => {
      const pack = await joinPack(resolve(import.meta.dirname, 'assets/pack'));
      files.push(
        { relativeDest: 'licences.txt', contents: await readLicences(import.meta.dirname) },
        { relativeDest: 'pack.json', contents: JSON.stringify(pack) },
        { relativeDest: 'pack-version.json', contents: JSON.stringify(pack.version) },
        ...Object.entries({ ko, en }).map(([lang, { ext }]) => ({
          relativeDest: `_locales/${lang}/messages.json`,
          contents: JSON.stringify(toMessages(ext)),
        })),
      );
    },
  },
});

// What pages get less of: the polyfill is empty wherever the browser has the API itself, as all that we run in do, and
// WXT's context would tell the page of us.
const swapped: Record<string, string> = {
  'webextension-polyfill': 'lib/native-browser.ts',
  'wxt/utils/content-script-context': 'lib/no-context.ts',
};
const forPages = {
  name: 'gakju-for-pages',
  enforce: 'pre' as const,
  resolveId: (id: string) => swapped[id] && resolve(import.meta.dirname, swapped[id]),
};

// In Chromium every element inherits its parent's highlights, and a rule for all elements is weighed for each of them: with
// ours, a page's own restyling took four to eight times as long. Firefox neither inherits them nor minds.
const highlightsOfTheRoot = {
  name: 'gakju-highlights-of-the-root',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('/highlight.css') ? code.replaceAll('::highlight(', ':root::highlight(') : null,
};

/**
 * Alt+Shift and a sign: Chrome keeps T, I and A for itself there, Firefox only the page's access keys (which give way),
 * and NVDA, JAWS, Narrator, VoiceOver and Orca have keys of their own (Insert, Caps Lock, Control+Option). Control+Shift
 * is full in every browser; Control+Alt is AltGr, which types letters. `.` and `,` are the keys of > and <. Chromium takes four
 * suggestions: turning a site on and off is rare, and the popup has a switch for it, so that key is the reader's to choose.
 */
const commands = {
  'next-name': {
    suggested_key: { default: 'Alt+Shift+Period' },
    description: '__MSG_ext_command_next__',
  },
  'previous-name': {
    suggested_key: { default: 'Alt+Shift+Comma' },
    description: '__MSG_ext_command_previous__',
  },
  'open-card': {
    suggested_key: { default: 'Alt+Shift+K' },
    description: '__MSG_ext_command_card__',
  },
  _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
  'toggle-site': { description: '__MSG_ext_command_toggle__' },
};

/** The manifest's own words, in the form that browsers read. */
function toMessages(words: Record<string, string>): Record<string, { message: string }> {
  return Object.fromEntries(
    Object.entries(words).map(([key, message]) => [`ext_${key}`, { message }]),
  );
}
