// The card's half of the reader's page: comes once the page is at rest, and gives itself to the half that marks. Wiring only.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { giveCard } from '../reader.content/late-card';
import { createPageCard } from './page-card';

export default defineContentScript({
  // The news sites, put in by the build.
  matches: [],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => giveCard(createPageCard),
});
