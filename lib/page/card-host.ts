// The one element we put into a page: a bare host with a closed root, in the top layer. Knows no card's contents.

export type CardHost = {
  /** Where the card is drawn. */
  layer: HTMLElement;
  isHost(target: EventTarget | null): boolean;
  show(): void;
  hide(): void;
};

/**
 * Made when the first card opens, removed when the signal aborts. Styles are adopted, so that the page's content
 * policy and Trusted Types have no say; a popover, so that no z-index lies over it. A page that removes the host, or
 * makes it inert, gets it back a bounded number of times.
 */
export function createCardHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.popover = 'manual';
  root.append(layer);

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
    layer,
    isHost: (target) => target === host,
    show() {
      if (!host.isConnected && !signal.aborted) document.documentElement.append(host);
      if (host.isConnected && !layer.matches(':popover-open')) layer.showPopover();
    },
    hide() {
      if (layer.matches(':popover-open')) layer.hidePopover();
    },
  };
}
