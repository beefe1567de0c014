// The page of the reader's own footnotes: one form at a time, the list, and files. Draws.

import { say } from '@/lib/all-words';
import { type Fields, isNeverFound } from '@/lib/own-page/fields';
import type { ShownOwn } from '@/lib/own-page/own-work';
import type { OwnEntry } from '@/lib/pack/own';
import type { Lang } from '@/lib/words';
import { Logo } from '../Logo';
import { FileRow, Row, Section } from '../Setting';
import { toAsideName } from './aside-name';
import { NoteForm } from './NoteForm';
import { OwnForm } from './OwnForm';
import { TablePreview } from './TablePreview';
import { toOwnToldText } from './told';

export type OwnPageProps = ShownOwn & {
  lang: Lang;
  onAdd(): void;
  onEdit(id: string): void;
  /** Her note on what bears the name of the entry that is being written. */
  onNoteInstead(id: string): void;
  onCancel(): void;
  onWrite(fields: Fields): void;
  onWriteNote(text: string): void;
  onName(name: string): void;
  onSave(): void;
  onRemove(entry: OwnEntry): void;
  onRemoveNote(entity: string): void;
  onRetry(): void;
  onExport(): void;
  onImport(file: File): void;
  onImportTable(): void;
};

export function OwnPage(props: OwnPageProps) {
  const { lang, own, state, names, editing, form, aside, told, onSave, onCancel } = props;
  const entry =
    editing.of === 'entry' ? own.entries.find(({ id }) => id === editing.fields.id) : undefined;
  const toldText = told && toOwnToldText(told, lang);
  return (
    <main class="page">
      <h1>
        <Logo /> {say(lang, 'own.heading')}
      </h1>
      <p class="about">{say(lang, 'own.lead')}</p>
      {editing.of === 'entry' && (
        <OwnForm
          key={form}
          {...{ lang, onSave, onCancel }}
          heading={entry ? say(lang, 'own.changeThis', entry.name) : say(lang, 'own.add')}
          fields={editing.fields}
          newFact={editing.newFact}
          taken={editing.taken}
          onNote={entry ? null : props.onNoteInstead}
          onWrite={props.onWrite}
          onName={props.onName}
        />
      )}
      {editing.of === 'note' && (
        <NoteForm
          key={form}
          {...{ lang, onSave, onCancel }}
          heading={say(lang, 'own.noteOn', editing.name[lang])}
          text={editing.text}
          onWrite={props.onWriteNote}
        />
      )}
      {editing.of === 'table' && (
        <TablePreview
          {...{ lang, onCancel }}
          table={editing.table}
          onImport={props.onImportTable}
        />
      )}
      <p class={toldText?.isBad ? 'caution' : 'about'} role="status">
        {toldText?.text}{' '}
        {told && 'onUndo' in told && told.onUndo && (
          <button type="button" class="link" onClick={told.onUndo}>
            {say(lang, 'own.undo')}
          </button>
        )}
      </p>
      {aside.length > 0 && (
        <p class="about">
          {say(lang, 'own.aside', aside.map((one) => toAsideName(one, lang)).join(', '))}
        </p>
      )}
      <Section id="entries" heading={say(lang, 'own.entries')}>
        {state === 'lost' && <p class="caution">{say(lang, 'own.lost')}</p>}
        {state === 'away' && <p class="caution">{say(lang, 'own.away')}</p>}
        {state === 'read' && own.entries.length + own.notes.length === 0 && (
          <p class="about">{say(lang, 'own.none')}</p>
        )}
        {own.entries.map((entry) => (
          <Row
            key={entry.id}
            what={
              <>
                {entry.name}
                {isNeverFound(entry) && (
                  <small class="caution"> {say(lang, 'own.neverFound')}</small>
                )}
              </>
            }
            about={entry.summary}
          >
            <Acts
              lang={lang}
              name={entry.name}
              onEdit={() => props.onEdit(entry.id)}
              onRemove={() => props.onRemove(entry)}
            />
          </Row>
        ))}
        {own.notes.map(({ entity, text }) => {
          const heading = say(lang, 'own.noteOn', names.get(entity) ?? entity);
          return (
            <Row key={entity} what={heading} about={text}>
              <Acts
                lang={lang}
                name={heading}
                onEdit={() => props.onEdit(entity)}
                onRemove={() => props.onRemoveNote(entity)}
              />
            </Row>
          );
        })}
        {state !== 'lost' && (
          <p class="acts">
            <button
              type="button"
              class="btn"
              onClick={state === 'away' ? props.onRetry : props.onAdd}
            >
              {say(lang, state === 'away' ? 'own.retry' : 'own.add')}
            </button>
          </p>
        )}
      </Section>
      {state !== 'away' && (
        <Section id="files" heading={say(lang, 'own.files')}>
          <Row what={say(lang, state === 'lost' ? 'own.exportLost' : 'own.export')}>
            <button type="button" class="btn" onClick={props.onExport}>
              {say(lang, 'options.exportButton')}
            </button>
          </Row>
          <FileRow
            label={say(lang, 'own.import')}
            about={say(lang, 'own.importAbout')}
            accept="application/json,.json,text/csv,.csv,.tsv"
            onFile={props.onImport}
          />
        </Section>
      )}
    </main>
  );
}

/** `name`: what the acts are about, for who hears them alone. */
type ActsProps = { lang: Lang; name: string; onEdit(): void; onRemove(): void };

function Acts({ lang, name, onEdit, onRemove }: ActsProps) {
  return (
    <>
      <button
        type="button"
        class="btn"
        aria-label={say(lang, 'own.changeThis', name)}
        onClick={onEdit}
      >
        {say(lang, 'own.change')}
      </button>{' '}
      <button
        type="button"
        class="btn"
        aria-label={say(lang, 'own.removeThis', name)}
        onClick={onRemove}
      >
        {say(lang, 'own.remove')}
      </button>
    </>
  );
}
