// Which pages a permission covers: what is taken back must stop there, and nowhere else.
import { describe, expect, it } from 'vitest';
import { isOfOrigins } from '@/lib/origins';

describe('a permission', () => {
  it.each([
    ['https://news.example/a?b#c', '*://news.example/*'],
    ['http://news.example:8080/', '*://news.example/*'],
    ['https://news.example/', 'https://news.example/*'],
    ['https://news.example/', '*://*/*'],
    ['http://127.0.0.1:3000/1', 'http://127.0.0.1/*'],
    ['https://m.news.example/', '*://*.news.example/*'],
    ['https://news.example/', '*://*.news.example/*'],
    ['https://news.example/', '<all_urls>'],
  ])('%s is covered by %s', (address, origin) => {
    expect(isOfOrigins(address, ['https://other.example/*', origin])).toBe(true);
  });

  it.each([
    ['https://news.example/', 'http://news.example/*'],
    ['https://m.news.example/', '*://news.example/*'],
    ['https://badnews.example/', '*://*.news.example/*'],
    ['https://news.example.evil/', '*://news.example/*'],
    ['file:///home/a.html', '*://*/*'],
    ['no address', '<all_urls>'],
    ['https://news.example/', 'news.example'],
    ['https://news.example/', 'https'],
    ['https://news.example/', ''],
  ])('%s is not covered by %s', (address, origin) => {
    expect(isOfOrigins(address, [origin])).toBe(false);
  });

  it('of none covers nothing', () => {
    expect(isOfOrigins('https://news.example/', [])).toBe(false);
  });
});
