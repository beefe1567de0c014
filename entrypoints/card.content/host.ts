// Our one element on the page, made when the first card opens, or the first private mark is drawn.
import css from '@/components/host.css?inline';
import { type CardHost, createCardHost } from '@/lib/page/card-host';

export type LazyHost = {
  open(): CardHost;
  isHost(target: EventTarget | null): boolean;
};

export function createLazyHost(document: Document, signal: AbortSignal): LazyHost {
  let host: CardHost | null = null;
  return {
    open: () => {
      host ??= createCardHost(document, css, signal);
      return host;
    },
    isHost: (target) => host?.isHost(target) ?? false,
  };
}
