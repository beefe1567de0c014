// What a page can notice of us, noted by the page itself before any other script runs. Knows the page's world alone.
import type { Page } from 'puppeteer-core';

export type Traces = {
  /** Changes of the DOM since it was parsed, attributes and text too. */
  changes: number;
  /** Elements under <html> that are neither its head nor its body, as markup. */
  guests: string[];
  /** Style sheets that were not there when the page was parsed. */
  sheets: number;
  /** Names on `window` that were not there when the page was parsed. */
  globals: string[];
  shift: number;
  /** Errors, rejections, breaches of the page's policy. */
  errors: string[];
  /** Messages that were posted to the page. */
  posts: number;
  /** Events on the document by which scripts of an extension tell one another that they have begun. */
  greetings: number;
  /** What the page loaded, beside itself. */
  loads: string[];
};

type Notes = { readTraces(): string };
declare global {
  interface Window {
    [key: symbol]: Notes;
  }
}

/**
 * Before the page goes anywhere: everything is taken from the page before it can be replaced. `ids`: those that the
 * extension may go by, of which a page that looks for it would know.
 */
export const recordTraces = (page: Page, ids: string[]): Promise<unknown> =>
  page.evaluateOnNewDocument((greeters: string[]) => {
    const { stringify } = JSON;
    const names = Object.getOwnPropertyNames;
    const read = (type: object, name: string) =>
      Object.getOwnPropertyDescriptor(type, name)?.get as (this: unknown) => never;
    const { call } = Function.prototype;
    const get = call.bind(call) as (getter: () => never, of: unknown) => never;
    const getters = {
      children: read(Element.prototype, 'children'),
      outer: read(Element.prototype, 'outerHTML'),
      sheets: read(Document.prototype, 'styleSheets'),
      adopted: read(Document.prototype, 'adoptedStyleSheets'),
    };
    const entries = performance.getEntriesByType.bind(performance);
    const notes = { changes: 0, shift: 0, errors: [] as string[], posts: 0, greetings: 0 };
    const known: Record<string, true> = {};
    const residents = new Set<Element>();
    const has = call.bind(Set.prototype.has) as (set: Set<Element>, one: Element) => boolean;
    let sheets = 0;
    // A plain text in Firefox has a sheet of the browser's own, which comes late.
    const countSheets = () =>
      document.contentType === 'text/plain'
        ? 0
        : (get(getters.sheets, document) as StyleSheetList).length +
          (get(getters.adopted, document) as CSSStyleSheet[]).length;
    const listen = addEventListener.bind(window);
    const note = (what: string) => (notes.errors[notes.errors.length] = what);
    // A picture that does not load is no error of a script.
    listen('error', (event) => event.message && note(event.message), true);
    listen('unhandledrejection', ({ reason }) => note(`${reason}`));
    // Firefox holds the browser's own wish for an icon against the page's policy.
    listen(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI }) =>
        blockedURI.slice(-12) !== '/favicon.ico' && note(violatedDirective),
    );
    listen('message', () => notes.posts++, true);
    for (const id of greeters)
      for (const script of ['reader', 'card'])
        document.addEventListener(
          `${id}:${script}:wxt:content-script-started`,
          () => notes.greetings++,
        );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        notes.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const observer = new MutationObserver((records) => {
      notes.changes += records.length;
    });
    listen('DOMContentLoaded', () => {
      for (const name of names(window)) known[name] = true;
      for (const one of document.documentElement.children) residents.add(one);
      sheets = countSheets();
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    Object.defineProperty(window, Symbol.for('zoo'), {
      value: {
        readTraces() {
          const guests: string[] = [];
          const all = get(getters.children, document.documentElement) as HTMLCollection;
          for (let i = 0; i < all.length; i++) {
            const one = all[i];
            if (one && !has(residents, one)) guests[guests.length] = get(getters.outer, one);
          }
          const globals: string[] = [];
          for (const name of names(window)) if (!known[name]) globals[globals.length] = name;
          const loads: string[] = [];
          for (const { name } of entries('resource'))
            if (name.slice(0, 4) === 'http' && name.slice(-12) !== '/favicon.ico')
              loads[loads.length] = name;
          return stringify({
            ...notes,
            guests,
            globals,
            loads,
            sheets: countSheets() - sheets,
          });
        },
      },
    });
  }, ids);

export const readTraces = async (page: Page): Promise<Traces> =>
  JSON.parse(await page.evaluate(() => (window[Symbol.for('zoo')] as Notes).readTraces()));
