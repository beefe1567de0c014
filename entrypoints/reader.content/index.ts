// The reader's page: finds names, paints them, opens cards. Wiring only.
import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createReader } from '@/lib/match/article';
import { answerPage, askBackground } from '@/lib/messages';
import { newsHosts, toMatches } from '@/lib/news-hosts';
import { readPage } from '@/lib/page/read-page';
import { watchHover } from '@/lib/page/watch-hover';
import { isSiteOff, readSettings, type Settings, watchSettings } from '@/lib/settings';
import { createPageCard } from './card';

export default defineContentScript({
  matches: toMatches(newsHosts),
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: async () => {
    // Aborted when the extension goes away under this page; nothing of ours stays.
    const life = new AbortController();
    let reading: AbortController | null = null;

    const apply = (settings: Settings) => {
      const off = isSiteOff(settings, location.hostname);
      if (off) {
        reading?.abort();
        reading = null;
      } else if (!reading) {
        reading = new AbortController();
        start(AbortSignal.any([life.signal, reading.signal])).catch(() => life.abort());
      }
    };
    watchSettings(apply, life.signal);
    apply(await readSettings());
  },
});

async function start(signal: AbortSignal): Promise<void> {
  const lexicon = await askBackground('readLexicon');
  if (!lexicon || signal.aborted) return;
  const reader = createReader(lexicon.buffer);
  const page = readPage(
    {
      document,
      reader,
      isVisible: (element) => element.checkVisibility({ visibilityProperty: true }),
    },
    signal,
  );
  const card = createPageCard(
    {
      document,
      ask: (id) => askBackground('readEntity', id),
      readRects: page.readRects,
      readArticle: () => page.readCast(),
      onClose: () => hover.close(),
    },
    signal,
  );
  const hover = watchHover({ document, page, card }, signal);
  answerPage({ readCast: page.readCast, revealMention: page.reveal }, signal);
}
