// Tells the background what the toolbar shows for this page: a count, never a name. Says it again where the browser forgot.
import { askBackground, type PageState } from '@/lib/messages';

// Not yet in TypeScript's DOM: https://developer.mozilla.org/docs/Web/API/Document/prerendering (Chromium alone)
type MaybePrerendering = Document & { prerendering?: boolean };

export function createPageState(
  document: MaybePrerendering,
  signal: AbortSignal,
): (state: PageState) => void {
  let told: PageState | null = null;
  const tell = () => {
    // A page that is only being prepared shares its tab with the one that is read.
    if (!told || signal.aborted || document.prerendering) return;
    // Nobody may be there any more to hear it: then there is no icon to keep right either.
    askBackground('tellPageState', told).catch(() => signal.aborted);
  };
  document.addEventListener('prerenderingchange', tell, { signal });
  // Back from the browser's cache of pages: the tab's icon was another page's meanwhile.
  document.defaultView?.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) tell();
    },
    { signal },
  );
  return (state) => {
    if (JSON.stringify(state) === JSON.stringify(told)) return;
    told = state;
    tell();
  };
}
