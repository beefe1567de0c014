// The one element we put into a page: a bare host with a closed root, its cards in the top layer. Knows no card's contents.
import { hideFromReading } from './shadow';

export type CardLayer = {
  /** Where one card is drawn. */
  element: HTMLElement;
  /** Puts it on top of everything, the other cards too. */
  show(): void;
  remove(): void;
};

export type CardHost = {
  /** A place for a card about a name in this element: a modal dialog, and what fills the screen, makes the rest inert. */
  addLayer(near: Element): CardLayer;
  /** Lies over the page's text and under the cards; not there for the pointer. */
  addSheet(): CardLayer;
  isHost(target: EventTarget | null): boolean;
  /** Another style sheet in the root; the same one a second time changes nothing. */
  addStyles(css: string): void;
};

// A page that takes the card away more often means it, and keeps it.
const mostRepairs = 20;

/**
 * `css` is the host's own; a card brings its styles with it. Made when the first card opens, removed when the signal aborts. Styles are adopted, so that the page's content
 * policy and Trusted Types have no say; popovers, so that no z-index lies over them. A page that removes the host, or
 * makes it inert, gets it back a bounded number of times.
 */
export function createCardHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  hideFromReading(host);
  const worn = new Set<string>();
  const addStyles = (more: string) => {
    if (worn.has(more)) return;
    worn.add(more);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(more);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  addStyles(css);
  const shown = new Set<HTMLElement>();
  let home: Element = document.documentElement;

  const settle = () => {
    if (host.parentNode !== home) home.append(host);
    for (const element of shown)
      if (host.isConnected && !element.matches(':popover-open')) element.showPopover();
  };
  let repairs = mostRepairs;
  const repair = () => {
    const isTaken = shown.size > 0 && host.parentNode !== home;
    const names = host.getAttributeNames();
    if (signal.aborted || (!isTaken && names.length === 0) || repairs-- <= 0) return;
    for (const name of names) host.removeAttribute(name);
    if (shown.size > 0) settle();
  };
  const observer = new MutationObserver(repair);
  const moveTo = (to: Element) => {
    observer.disconnect();
    home = to;
    observer.observe(host, { attributes: true });
    observer.observe(home, { childList: true });
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });

  const appendHost = () => {
    if (!host.isConnected && !signal.aborted) document.documentElement.append(host);
  };
  // A page that zooms itself by CSS does not zoom what is ours, nor its coordinates.
  const unzoom = (element: HTMLElement) => {
    element.style.zoom = String(1 / (home.currentCSSZoom ?? 1));
  };

  return {
    addSheet() {
      const element = document.createElement('div');
      element.className = 'marks';
      root.prepend(element);
      // Where the page takes the host away, it comes back with the next card at the latest.
      let returns = mostRepairs;
      return {
        element,
        show() {
          if (!host.isConnected && returns-- > 0) appendHost();
          unzoom(element);
        },
        remove: () => element.remove(),
      };
    },
    addLayer(near) {
      moveTo(near.closest('dialog:modal, :fullscreen') ?? document.documentElement);
      const element = document.createElement('div');
      element.className = 'layer';
      element.popover = 'manual';
      root.append(element);
      return {
        element,
        show() {
          if (signal.aborted) return;
          shown.add(element);
          unzoom(element);
          settle();
        },
        remove() {
          shown.delete(element);
          element.remove();
        },
      };
    },
    addStyles,
    isHost: (target) => target === host,
  };
}
