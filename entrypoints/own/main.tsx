// The page of the reader's own footnotes: reads what she has, draws it, and hands every change on. Wiring only.
import { render } from 'preact';
import * as v from 'valibot';
import { type Editing, OwnPage, type Told } from '@/components/own/OwnPage';
import { say } from '@/lib/all-words';
import { browser } from '@/lib/browser';
import { readNames } from '@/lib/entity-names';
import { askBackground } from '@/lib/messages';
import { createOwn } from '@/lib/own';
import { type OwnDraft, takeDraft } from '@/lib/own-draft';
import {
  isTooMany,
  mostOwn,
  noOwn,
  type Own,
  type OwnEntry,
  ownEntrySchema,
  withEntry,
  withOwn,
} from '@/lib/pack/own';
import { saveFile } from '@/lib/save-file';
import { readToday } from '@/lib/today';
import { toLang } from '@/lib/words';
import { readOwnFile } from './read-file';

const lang = toLang(browser.i18n.getUILanguage());
const record = createOwn();
let own: Own = noOwn;
// Nothing is written over what cannot be read, but by a file of hers.
let isLost = false;
let names = new Map<string, string>();
let editing: Editing = { of: 'nothing' };
let told: Told = null;
// Grows with every form that is opened, so that what was kept closes its own and no other.
let opened = 0;
// Grows with every letter of a name, so that a late answer about another changes nothing.
let asked = 0;

document.documentElement.lang = lang;
document.title = say(lang, 'own.title');
await read();
const asks = location.hash.slice(1);
if (isLost) draw();
else if (asks === 'new') add(await takeDraft());
else if (asks) await edit(asks);
draw();

async function read(): Promise<void> {
  const got = await askBackground('readOwn').catch(() => null);
  isLost = got === null;
  own = got ?? noOwn;
  names = await readNames(
    own.notes.map(({ entity }) => entity),
    lang,
  );
}

function draw(): void {
  const root = document.getElementById('own');
  if (!root) return;
  render(
    <OwnPage
      {...{ lang, own, isLost, names, editing, told }}
      onExport={() => void onExport()}
      onAdd={() => add(null)}
      onEdit={(id) => void edit(id)}
      onRemove={(entry) =>
        void keep(() => askBackground('removeOwn', entry.id), {
          text: say(lang, 'own.removed', entry.name),
          onUndo: () => void save(entry),
        })
      }
      onRemoveNote={(entity) => {
        const { text = '' } = own.notes.find((one) => one.entity === entity) ?? {};
        void keep(() => askBackground('replaceNote', entity, ''), {
          text: say(lang, 'own.removedNote', names.get(entity) ?? entity),
          onUndo: () => void saveNote(entity, text),
        });
      }}
      onCancel={stop}
      onImport={(file) => void onImport(file)}
    />,
    root,
  );
}

function stop(): void {
  editing = { of: 'nothing' };
  draw();
}

function add(draft: OwnDraft | null): void {
  open(
    {
      id: `own-${crypto.randomUUID()}`,
      type: 'company',
      name: draft?.name ?? '',
      spellings: [],
      summary: '',
      facts: [],
      note: '',
    },
    draft,
  );
}

async function edit(id: string): Promise<void> {
  const entry = own.entries.find((one) => one.id === id);
  if (entry) return open(entry, null);
  const card = await askBackground('readEntity', id).catch(() => null);
  const form = ++opened;
  editing = {
    of: 'note',
    name: card?.entity.name[lang] ?? id,
    text: own.notes.find(({ entity }) => entity === id)?.text ?? '',
    onSave: (text) => void saveNote(id, text, form),
  };
  draw();
}

function open(entry: OwnEntry, from: OwnDraft | null): void {
  const newFact = { text: '', date: readToday(), url: from?.url ?? '', title: from?.title ?? '' };
  const form = ++opened;
  const show = (taken: string[]) => {
    const onSave = (it: OwnEntry) => void save(it, form);
    editing = { of: 'entry', entry, newFact, taken, onName: look, onSave };
    draw();
  };
  const look = async (name: string) => {
    const token = ++asked;
    const bearers = await askBackground('findBearers', name).catch(() => []);
    if (token === asked && editing.of === 'entry' && editing.entry.id === entry.id)
      show(bearers.filter(({ id }) => id !== entry.id).map((one) => one.name[lang]));
  };
  show([]);
  void look(entry.name);
}

async function save(entry: OwnEntry, form?: number): Promise<void> {
  const parsed = v.safeParse(ownEntrySchema, entry);
  if (!parsed.success) return tell({ text: say(lang, 'own.bad'), bad: true });
  if (isTooMany(withEntry(own, parsed.output))) return tellTooMany();
  const saved = { text: say(lang, 'own.saved') };
  await keep(() => askBackground('replaceOwn', parsed.output), saved, form);
}

const saveNote = (entity: string, text: string, form?: number): Promise<void> =>
  keep(() => askBackground('replaceNote', entity, text), { text: say(lang, 'own.saved') }, form);

/** What could not be kept stays in its `form`; so does what is being written while something else is kept. */
async function keep(act: () => Promise<void>, then: Told, form?: number): Promise<void> {
  try {
    await act();
    if (form === opened) editing = { of: 'nothing' };
    await read();
    tell(then);
  } catch {
    await read();
    tell({ text: say(lang, 'own.failed'), bad: true });
  }
}

function tell(next: Told): void {
  told = next;
  draw();
}

const tellTooMany = (): void => tell({ text: say(lang, 'own.many', mostOwn), bad: true });

async function onExport(): Promise<void> {
  const kept = isLost ? await record.readRaw() : own;
  const name = isLost ? 'gakju-own-unread.json' : 'gakju-own.json';
  saveFile(document, name, JSON.stringify(kept, null, 2));
}

/** A table is shown first; what is exported here comes in as it is. */
async function onImport(file: File): Promise<void> {
  const read = await readOwnFile(file, own.entries);
  if (!read) return tell({ text: say(lang, 'own.refused'), bad: true });
  if ('kind' in read) return importOwn(read);
  const form = ++opened;
  editing = {
    of: 'table',
    table: read,
    onImport: (rows) => void importOwn({ ...noOwn, entries: rows.map(({ entry }) => entry) }, form),
  };
  tell(null);
  document.getElementById('table-heading')?.focus();
}

async function importOwn(more: Own, form?: number): Promise<void> {
  // Refused in the background too; here with the reason.
  if (isTooMany(withOwn(own, more))) return tellTooMany();
  const counts = [more.entries.length, more.notes.length];
  const imported = { text: say(lang, 'own.imported', ...counts) };
  await keep(() => askBackground(isLost ? 'restartOwn' : 'importOwn', more), imported, form);
}
