// Two releases of one commit are the same bytes, hold what a store wants, and Firefox's linter has nothing to say.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const folders = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `gakju-${name}-`)));

beforeAll(() => {
  for (const folder of folders)
    execFileSync(process.execPath, ['lib/cli/release.mjs', folder], { stdio: 'pipe' });
}, 300_000);

const [one = '', two = ''] = folders;

describe('a release', () => {
  it('is one zip for each store, and Firefox’s sources', () => {
    const names = readdirSync(one).filter((name) => name.endsWith('.zip'));
    expect(names.map((name) => name.replace(/^gakju-[\d.]+-/, '')).sort()).toEqual([
      'chrome.zip',
      'edge.zip',
      'firefox.zip',
      'safari.zip',
      'sources.zip',
    ]);
  });

  it('brings along the licences of all that is built into it', () => {
    for (const browser of ['chrome', 'edge', 'firefox', 'safari']) {
      const text = readFileSync(join(one, `${browser}-mv3/licences.txt`), 'utf8');
      const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
      for (const name of [...Object.keys(dependencies), '@floating-ui/core'])
        expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(.+\\)$`, 'm'));
      // Ours, Preact’s, Dexie’s with its notice, the polyfill’s with the place of its source.
      expect(text).toContain('Copyright (c) 2026 Gakju contributors');
      expect(text).toContain('Copyright (c) 2015-present Jason Miller');
      expect(text).toContain('Apache License');
      expect(text).toMatch(/^Dexie\.js$/m);
      expect(text).toContain('https://github.com/mozilla/webextension-polyfill.git');
    }
  });

  it('is the same bytes each time', () => {
    const sums = (folder: string) => readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
    expect(sums(one)).toMatch(/^[0-9a-f]{64} {2}gakju/);
    expect(sums(two)).toBe(sums(one));
  });

  it('loads little into a page: nothing that only our own pages need', () => {
    const script = readFileSync(join(one, 'chrome-mv3/content-scripts/reader.js'));
    expect(gzipSync(script).length).toBeLessThan(30_000);
    // What opens cards, goes from name to name and finds the article’s day comes once the page is at rest.
    const card = readFileSync(join(one, 'chrome-mv3/content-scripts/card.js'));
    expect(gzipSync(card).length).toBeLessThan(48_000);
    const { content_scripts } = JSON.parse(
      readFileSync(join(one, 'chrome-mv3/manifest.json'), 'utf8'),
    );
    for (const { matches } of content_scripts) expect(matches).toContain('*://n.news.naver.com/*');
    expect(Buffer.concat([script, card]).includes('n.news.naver.com')).toBe(false);
    const { options } = JSON.parse(readFileSync('assets/locales/ko.json', 'utf8'));
    expect(Buffer.concat([script, card]).includes(options.title)).toBe(false);
  });

  it('gives Chromium no highlight that it would weigh for every element of a page', () => {
    for (const browser of ['chrome', 'edge', 'firefox', 'safari']) {
      const file = join(one, `${browser}-mv3/content-scripts/reader.css`);
      const all = readFileSync(file, 'utf8').match(/[^{},]*::highlight\(/g) ?? [];
      const ofTheRoot = all.filter((selector) => selector === ':root::highlight(');
      expect(all.length).toBeGreaterThan(50);
      expect(ofTheRoot).toHaveLength(/chrome|edge/.test(browser) ? all.length : 0);
    }
  });

  it('calls itself and its button by the name that each language has', () => {
    for (const browser of ['chrome', 'edge', 'firefox', 'safari']) {
      const manifest = JSON.parse(readFileSync(join(one, `${browser}-mv3/manifest.json`), 'utf8'));
      expect([manifest.name, manifest.action.default_title]).toEqual([
        '__MSG_ext_name__',
        '__MSG_ext_name__',
      ]);
    }
  });

  it('asks for no more than it says', () => {
    for (const browser of ['chrome', 'edge', 'firefox', 'safari']) {
      const manifest = JSON.parse(readFileSync(join(one, `${browser}-mv3/manifest.json`), 'utf8'));
      expect(manifest.permissions.sort()).toEqual([
        'activeTab',
        'contextMenus',
        'scripting',
        'storage',
      ]);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
    }
  });
});
