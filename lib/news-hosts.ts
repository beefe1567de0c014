// The news sites that are read without asking: one list as data, and the match patterns made of it. Knows no browser.
// By a path of its own: the build reads this file too, and knows no other.
import hosts from '../assets/news-hosts.json';

export type NewsHost = { host: string; name: string; lang: string };

export const newsHosts: NewsHost[] = hosts;

/** `*://n.news.naver.com/*`: both schemes, this host alone. */
export const toMatches = (list: NewsHost[]): string[] => list.map(({ host }) => toMatch(host));

export const toMatch = (host: string): string => `*://${host}/*`;
