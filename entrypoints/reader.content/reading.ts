// The page as it is read by what the reader chose: begun, begun anew, or left alone. Wiring only.
import { isSiteOff } from '@/lib/choices';
import type { PageState } from '@/lib/messages';
import type { Settings } from '@/lib/settings';
import { startPage } from './start-page';

type Page = ReturnType<typeof startPage>;

export type SiteReading = {
  apply(settings: Settings): void;
  /** By the same choices, where they are known: as if it were turned off and on. */
  again(): void;
  /**
   * Null while the page is not read; rejects where the extension went away under it. Where there were no names to look for
   * it is begun anew: who asks may find that they have been made meanwhile.
   */
  readPage(): Page;
};

/** `life` ends where the extension goes away under the page: nothing of ours stays then. */
export function createReading(
  life: AbortController,
  tell: (state: PageState) => void,
): SiteReading {
  let stop = new AbortController();
  let mode: string | null = null;
  let page: Page = Promise.resolve(null);
  let chosen: Settings | null = null;
  // There Chromium paints every highlight as if it were selected, whatever our style sheet says.
  const forced = matchMedia('(forced-colors: active)');

  const begin = (wanted: string) => {
    stop.abort();
    stop = new AbortController();
    if (wanted === 'off') {
      tell({ state: wanted });
      return Promise.resolve(null);
    }
    const signal = AbortSignal.any([life.signal, stop.signal]);
    return startPage(signal, wanted === 'private', () => chosen as Settings, tell);
  };
  const apply = (settings: Settings) => {
    chosen = settings;
    const isPrivate = settings.privateDrawing || forced.matches;
    const wanted = isSiteOff(settings, location.hostname) ? 'off' : isPrivate ? 'private' : 'open';
    // Another painter starts anew, rather than two of them handing over.
    if (wanted !== mode) page = begin(wanted);
    mode = wanted;
    page.then(
      (one) => one?.refresh(),
      () => life.abort(),
    );
  };
  const renew = () => {
    if (chosen) apply(chosen);
  };
  const again = () => {
    mode = null;
    renew();
  };
  forced.addEventListener('change', renew, { signal: life.signal });
  const readPage = async () => {
    const one = await page;
    if (one || mode === 'off') return one;
    again();
    return page;
  };
  return { apply, again, readPage };
}
