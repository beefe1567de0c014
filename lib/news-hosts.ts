// The news sites that are read without asking: one list as data. Knows no browser.
// By a path of its own: the build reads this file too, and knows no other.
import hosts from '../assets/news-hosts.json';

export type NewsHost = { host: string; name: string; lang: string };

export const newsHosts: NewsHost[] = hosts;
