// The late half of the reader's page: comes once the page is at rest, and gives itself to the half that marks. Wiring only.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createDay } from '@/lib/page/day';
import { createPrivatePainter } from '@/lib/page/paint-private';
import { giveLate } from '../reader.content/late-half';
import { findHost } from './host';
import { createPageCards } from './page-cards';

export default defineContentScript({
  // The news sites, put in by the build.
  matches: [],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () =>
    giveLate({
      createPageCards,
      createPrivatePainter: (parts, signal) => {
        const addSheet = () => findHost(parts.document, signal).open().addSheet();
        return createPrivatePainter({ ...parts, addSheet }, signal);
      },
      createDay,
    }),
});
