// The one door to the extension API. Knows the polyfill; nothing else in the house does.
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';

export { browser };
export type Tab = Tabs.Tab;
/** Of a page's content script: is it read in a private window? */
export const isPrivateWindow = (): boolean => browser.extension?.inIncognitoContext ?? false;

export type Sender = Runtime.MessageSender;

type Dom = { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
type Opening = { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * The shadow root of an element of the page, closed ones too, which browsers open to content scripts alone: Chromium by
 * https://developer.chrome.com/docs/extensions/reference/api/dom, Firefox by a property of the element.
 */
export const openShadowRoot = (element: Element): ShadowRoot | null =>
  element instanceof HTMLElement
    ? ((browser as unknown as Dom).dom?.openOrClosedShadowRoot(element) ??
      (element as Opening).openOrClosedShadowRoot ??
      element.shadowRoot)
    : null;
