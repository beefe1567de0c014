// The list of news sites is data that the manifest is made of.
import { describe, expect, it } from 'vitest';
import { newsHosts } from '@/lib/news-hosts';

describe('the news sites', () => {
  const hosts = newsHosts.map(({ host }) => host);

  it('are at least eighty, each once, in order', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(80);
    expect(hosts).toEqual([...new Set(hosts)].sort());
  });

  it('are bare host names', () => {
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });

  it('hold the large Korean and English ones', () => {
    for (const host of [
      'biz.newdaily.co.kr',
      'n.news.naver.com',
      'v.daum.net',
      'www.yna.co.kr',
      'zdnet.co.kr',
      'www.aitimes.com',
      'www.reuters.com',
      'techcrunch.com',
    ])
      expect(hosts).toContain(host);
  });
});
