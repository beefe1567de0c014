// The one door to the extension API. Knows the polyfill; nothing else in the house does.
import browser, { type Tabs } from 'webextension-polyfill';

export { browser };
export type Tab = Tabs.Tab;
