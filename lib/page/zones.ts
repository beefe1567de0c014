// Where a newsroom stands, for days that are declared in UTC: IANA names of time zones by host. Knows no dates.

// English newsrooms whose day another's would be wrong for, and the large ones of New York, whose evenings would have none
// (tests/page/zones.test.ts holds them to the list of news sites). Reuters and Bloomberg write from everywhere.
const hosts: Record<string, string> = {
  'America/Los_Angeles': 'techcrunch.com theinformation.com venturebeat.com',
  'America/New_York':
    'apnews.com cnbc.com cnn.com nytimes.com theverge.com washingtonpost.com wsj.com',
  'Asia/Hong_Kong': 'scmp.com',
  'Asia/Seoul':
    'naver.com daum.net chosun.com tvchosun.com hankyung.com kedglobal.com koreaherald.com joins.com aitimes.com bloter.net etnews.com newsis.com',
  'Asia/Tokyo': 'asia.nikkei.com',
  'Europe/Berlin': 'the-decoder.com',
  'Europe/London': 'bbc.com economist.com ft.com techxplore.com theguardian.com theregister.com',
};

/** IANA name of the newsroom's time zone; null where host and language (`lang`, as in HTML) do not tell. */
export function findZone(host: string, lang: string): string | null {
  if (/\.kr$/.test(host) || /^ko\b/i.test(lang)) return 'Asia/Seoul';
  if (/\.uk$/.test(host)) return 'Europe/London';
  const isOf = (known: string) => host === known || host.endsWith(`.${known}`);
  return Object.keys(hosts).find((zone) => hosts[zone]?.split(' ').some(isOf)) ?? null;
}
