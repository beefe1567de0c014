// Sites beyond the list are read as long as the reader permits it, and each page once.
import { beforeEach, expect, it } from 'vitest';
import { api } from './extension-api';

const { createGrantedSites } = await import('@/lib/sites');

const nothingElse = async () => [];

const listed = ['*://n.news.naver.com/*', '*://v.daum.net/*'];
const registered = () => api.registered.map(({ matches }) => matches);

beforeEach(() => api.reset());

it('registers nothing where nothing beyond the list is permitted', async () => {
  api.origins = [...listed];
  await createGrantedSites(nothingElse).register();
  expect(api.calls).toEqual([]);
});

it('registers the files that the manifest names, for what was granted beyond its list', async () => {
  api.origins = [...listed, '*://blog.example/*'];
  await createGrantedSites(nothingElse).register();
  expect(api.registered).toEqual([
    {
      id: 'granted-sites-document_end',
      matches: ['*://blog.example/*'],
      excludeMatches: listed,
      js: ['content-scripts/reader.js'],
      css: ['content-scripts/reader.css'],
      runAt: 'document_end',
    },
    {
      id: 'granted-sites-document_idle',
      matches: ['*://blog.example/*'],
      excludeMatches: listed,
      js: ['content-scripts/card.js'],
      css: [],
      runAt: 'document_idle',
    },
  ]);
});

it('follows what is granted and taken back', async () => {
  const sites = createGrantedSites(nothingElse);
  for (const origins of [
    ['*://a.example/*'],
    ['*://a.example/*', '*://b.example/*'],
    ['*://b.example/*'],
  ]) {
    api.origins = origins;
    await sites.register();
    expect(registered()).toEqual([origins, origins]);
  }
  api.origins = [];
  await sites.register();
  expect(registered()).toEqual([]);
});

it('stays the same however often it is asked, in one life or the next', async () => {
  api.origins = ['*://a.example/*'];
  const sites = createGrantedSites(nothingElse);
  await Promise.all([sites.register(), sites.register(), sites.register()]);
  await createGrantedSites(nothingElse).register();
  expect(registered()).toEqual([['*://a.example/*'], ['*://a.example/*']]);
  expect(api.calls.filter((call) => call === 'register')).toHaveLength(2);
});

it('takes what an earlier version registered away', async () => {
  api.origins = ['*://a.example/*'];
  api.registered = [{ id: 'granted-sites', matches: ['*://a.example/*'] }];
  await createGrantedSites(nothingElse).register();
  expect(api.registered.map(({ id }) => id)).toEqual([
    'granted-sites-document_end',
    'granted-sites-document_idle',
  ]);
});

it('goes on after a failure', async () => {
  const sites = createGrantedSites(nothingElse);
  api.origins = null as unknown as string[];
  await expect(sites.register()).rejects.toThrow();
  api.origins = ['*://a.example/*'];
  await sites.register();
  expect(registered()).toEqual([['*://a.example/*'], ['*://a.example/*']]);
});

it('reads a page that is already open, with its style first', async () => {
  api.tabs = [{ id: 3, url: 'https://a.example/1' }];
  await createGrantedSites(nothingElse).readTab(3);
  expect(api.injected).toEqual([
    'css content-scripts/reader.css → 3',
    'js content-scripts/reader.js → 3',
    'js content-scripts/card.js → 3',
  ]);
});

it('says so where the browser does not let it read a page', async () => {
  await expect(createGrantedSites(nothingElse).readTab(3)).rejects.toThrow('Cannot access');
});

it('reads every open page of what was just granted, and leaves others alone', async () => {
  api.tabs = [
    { id: 1, url: 'https://a.example/1' },
    { url: 'https://a.example/asleep' },
    { id: 2, url: 'https://b.example/1' },
    { id: 3, url: 'https://a.example/2' },
  ];
  await createGrantedSites(nothingElse).readTabs(['*://a.example/*']);
  expect(
    api.injected.filter((line) => line.includes('reader.js')).map((line) => line.slice(-1)),
  ).toEqual(['1', '3']);
});

it('asks the browser for no tabs where no origin was granted', async () => {
  api.tabs = [{ id: 1, url: 'https://a.example/1' }];
  await createGrantedSites(nothingElse).readTabs([]);
  expect(api.injected).toEqual([]);
});

it('reads no open page of what was given for something else', async () => {
  api.tabs = [
    { id: 1, url: 'https://packs.example/1' },
    { id: 2, url: 'https://b.example/1' },
  ];
  const sites = createGrantedSites(async () => ['*://packs.example/*']);
  await sites.readTabs(['*://packs.example/*', '*://b.example/*']);
  expect(api.injected.filter((line) => line.startsWith('js'))).toEqual([
    'js content-scripts/reader.js → 2',
    'js content-scripts/card.js → 2',
  ]);
});

it('says what may be read: not what was given for something else', async () => {
  api.origins = [...listed, '*://a.example/*', 'https://packs.example/*'];
  const sites = createGrantedSites(async () => ['https://packs.example/*']);
  expect(await sites.readOrigins()).toEqual([...listed, '*://a.example/*']);
});

it('tells open pages what was taken back and what is left: a permission for something else is no reason to go on', async () => {
  const told: unknown[] = [];
  api.listeners.push((message, _sender, answer) => {
    told.push((message as { args: unknown }).args);
    answer({ ok: true });
    return true;
  });
  api.tabs = [{ id: 1, url: 'https://blog.example/1' }];
  api.origins = [...listed, 'https://blog.example/*'];
  const sites = createGrantedSites(async () => ['https://blog.example/*']);
  await sites.leaveTabs(['*://blog.example/*']);
  expect(told).toEqual([[['*://blog.example/*'], listed]]);
});
