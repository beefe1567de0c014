// The one element we put into a page: a bare host with a closed root, its cards in the top layer. Knows no card's contents.

export type CardLayer = {
  /** Where one card is drawn. */
  element: HTMLElement;
  /** Puts it on top of everything, the other cards too. */
  show(): void;
  remove(): void;
};

export type CardHost = {
  addLayer(): CardLayer;
  isHost(target: EventTarget | null): boolean;
  /** The reader's text size, 1 to 2. */
  setScale(scale: number): void;
};

/**
 * Made when the first card opens, removed when the signal aborts. Styles are adopted, so that the page's content
 * policy and Trusted Types have no say; popovers, so that no z-index lies over them. A page that removes the host, or
 * makes it inert, gets it back a bounded number of times.
 */
export function createCardHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Sizes are computed on the host, and no attribute may say which.
  const scale = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, scale];

  let repairs = 20;
  const repair = () => {
    if (signal.aborted || repairs-- <= 0) return;
    for (const name of host.getAttributeNames()) host.removeAttribute(name);
  };
  const observer = new MutationObserver(repair);
  observer.observe(host, { attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });

  return {
    addLayer() {
      const element = document.createElement('div');
      element.className = 'layer';
      element.popover = 'manual';
      root.append(element);
      return {
        element,
        show() {
          if (!host.isConnected && !signal.aborted) document.documentElement.append(host);
          // A page that zooms itself by CSS does not zoom its footnotes, nor their coordinates.
          element.style.zoom = String(1 / (document.documentElement.currentCSSZoom ?? 1));
          if (host.isConnected && !element.matches(':popover-open')) element.showPopover();
        },
        remove: () => element.remove(),
      };
    },
    setScale: (to) => scale.replaceSync(`:host { --scale: ${to}; }`),
    isHost: (target) => target === host,
  };
}
