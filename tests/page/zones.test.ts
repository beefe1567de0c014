// Where the listed newsrooms stand: a day declared in UTC is theirs, not Greenwich's.
import { describe, expect, it } from 'vitest';
import { newsHosts } from '@/lib/news-hosts';
import { findZone } from '@/lib/page/zones';

// American ones, where a value of the evening gives no day, and two that write from everywhere.
const unplaced = [
  'arstechnica.com',
  'fortune.com',
  'restofworld.org',
  'spectrum.ieee.org',
  'time.com',
  'www.axios.com',
  'www.bloomberg.com',
  'www.cio.com',
  'www.engadget.com',
  'www.forbes.com',
  'www.politico.com',
  'www.reuters.com',
  'www.semafor.com',
  'www.technologyreview.com',
  'www.wired.com',
  'www.zdnet.com',
];

describe('the zone of a newsroom', () => {
  it('is known of every listed one but a few', () => {
    const unknown = newsHosts.filter(({ host, lang }) => findZone(host, lang) === null);
    expect(unknown.map(({ host }) => host)).toEqual(unplaced);
  });

  it.each([
    ['techcrunch.com', 'en', 'America/Los_Angeles'],
    ['edition.cnn.com', 'en', 'America/New_York'],
    ['www.bbc.co.uk', 'en', 'Europe/London'],
    ['asia.nikkei.com', 'en', 'Asia/Tokyo'],
    ['en.yna.co.kr', 'en', 'Asia/Seoul'],
    ['byline.network', 'ko-KR', 'Asia/Seoul'],
    // Another host that ends alike, and one that nobody knows.
    ['notft.com', 'en', null],
    ['www.dynatrace.com', 'en', null],
    ['enjoinsights.com', 'en', null],
    ['news.example', 'en', null],
  ])('%s (%s): %s', (host, lang, zone) => {
    expect(findZone(host, lang)).toBe(zone);
  });

  it('has a name that browsers know', () => {
    for (const { host, lang } of newsHosts) {
      const timeZone = findZone(host, lang) ?? 'UTC';
      expect(() => new Intl.DateTimeFormat('en', { timeZone }), host).not.toThrow();
    }
  });
});
