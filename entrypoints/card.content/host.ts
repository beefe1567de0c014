// Our one element on the page, made when the first card opens, or the first private mark is drawn: they share it.
import css from '@/components/host.css?inline';
import { type CardHost, createCardHost } from '@/lib/page/card-host';

export type LazyHost = {
  open(): CardHost;
  isHost(target: EventTarget | null): boolean;
};

const hosts = new WeakMap<AbortSignal, LazyHost>();

/** The same one for each who asks in a life of ours on the page, which ends with the signal. */
export function findHost(document: Document, signal: AbortSignal): LazyHost {
  const host = hosts.get(signal) ?? createLazyHost(document, signal);
  hosts.set(signal, host);
  return host;
}

function createLazyHost(document: Document, signal: AbortSignal): LazyHost {
  let host: CardHost | null = null;
  return {
    open: () => {
      host ??= createCardHost(document, css, signal);
      return host;
    },
    isHost: (target) => host?.isHost(target) ?? false,
  };
}
