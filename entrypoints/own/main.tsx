// The page of the reader's own footnotes: reads what she has, draws it, and hands every change on. Wiring only.
import { render } from 'preact';
import { OwnPage } from '@/components/own/OwnPage';
import { say } from '@/lib/all-words';
import { browser } from '@/lib/browser';
import { readNames } from '@/lib/entity-names';
import { askBackground } from '@/lib/messages';
import { createOwn, watchOwn } from '@/lib/own';
import { takeDraft } from '@/lib/own-draft';
import { createAskedForm } from '@/lib/own-page/asked-form';
import { createOwnWork } from '@/lib/own-page/own-work';
import { saveFile } from '@/lib/save-file';
import { toLang } from '@/lib/words';
import { createKeepFocus, formStart } from './keep-focus';

const lang = toLang(browser.i18n.getUILanguage());
const work = createOwnWork({
  ask: askBackground,
  readNames: (ids) => readNames(ids, lang),
  readRaw: createOwn().readRaw,
  save: (name, content) => saveFile(document, name, JSON.stringify(content, null, 2)),
  draw,
  onForm: () => document.querySelector<HTMLElement>(formStart)?.focus(),
});

const keepFocus = createKeepFocus(document);

document.documentElement.lang = lang;
document.title = say(lang, 'own.title');
const readAll = createAskedForm(() => location.hash.slice(1), takeDraft, work);
const readAgain = () => void readAll().then(draw);
addEventListener('hashchange', readAgain);
await readAll();
draw();
watchOwn(readAgain, new AbortController().signal);
// The browser asks, in its own words, whether the page shall close all the same.
addEventListener('beforeunload', (event) => {
  if (work.isHalfWritten()) event.preventDefault();
});

function draw(): void {
  const root = document.getElementById('own');
  if (root) keepFocus(() => drawIn(root));
}

function drawIn(root: HTMLElement): void {
  render(
    <OwnPage
      lang={lang}
      {...work.readShown()}
      onAdd={() => work.add(null)}
      onEdit={(id) => void work.open(id)}
      onNoteInstead={(id) => void work.open(id, true)}
      onCancel={work.cancel}
      onName={(name) => void work.look(name)}
      onWrite={work.write}
      onWriteNote={work.writeNote}
      onSave={() => void work.save()}
      onRemove={(entry) => void work.remove(entry)}
      onRemoveNote={(entity) => void work.removeNote(entity)}
      onRetry={readAgain}
      onExport={() => void work.exportAll()}
      onImport={(file) => void work.importFile(file)}
      onImportTable={() => void work.importTable()}
    />,
    root,
  );
}
