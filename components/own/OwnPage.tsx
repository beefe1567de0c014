// The page of the reader's own footnotes: one form at a time, the list, and files. Draws.

import { say } from '@/lib/all-words';
import type { Own, OwnEntry } from '@/lib/pack/own';
import type { Lang } from '@/lib/words';
import { Logo } from '../Logo';
import { FileRow, Row, Section } from '../options/Setting';
import { NoteForm, type NoteFormProps } from './NoteForm';
import { OwnForm, type OwnFormProps } from './OwnForm';
import { TablePreview, type TablePreviewProps } from './TablePreview';

export type Editing =
  | { of: 'nothing' }
  | ({ of: 'entry' } & Omit<OwnFormProps, 'lang' | 'onCancel'>)
  | ({ of: 'note' } & Omit<NoteFormProps, 'lang' | 'onCancel'>)
  | ({ of: 'table' } & Omit<TablePreviewProps, 'lang' | 'onCancel'>);

/** What the last act came to. */
export type Told = { text: string; bad?: boolean; onUndo?: () => void } | null;

export type OwnPageProps = {
  lang: Lang;
  own: Own;
  /** What is stored cannot be read: it is neither shown nor changed. */
  isLost: boolean;
  /** Names of the entities that have a note. */
  names: Map<string, string>;
  editing: Editing;
  told: Told;
  onAdd(): void;
  onEdit(id: string): void;
  onRemove(entry: OwnEntry): void;
  onRemoveNote(entity: string): void;
  onCancel(): void;
  onExport(): void;
  onImport(file: File): void;
};

export function OwnPage(props: OwnPageProps) {
  const { lang, own, isLost, names, editing, told, onCancel } = props;
  return (
    <main class="page">
      <h1>
        <Logo /> {say(lang, 'own.heading')}
      </h1>
      <p class="about">{say(lang, 'own.lead')}</p>
      <p class={told?.bad ? 'caution' : 'about'} role="status">
        {told?.text}{' '}
        {told?.onUndo && (
          <button type="button" class="link" onClick={told.onUndo}>
            {say(lang, 'own.undo')}
          </button>
        )}
      </p>
      {editing.of === 'entry' && (
        <OwnForm key={editing.entry.id} lang={lang} {...editing} onCancel={onCancel} />
      )}
      {editing.of === 'note' && (
        <NoteForm key={editing.name} lang={lang} {...editing} onCancel={onCancel} />
      )}
      {editing.of === 'table' && <TablePreview lang={lang} {...editing} onCancel={onCancel} />}
      <Section id="entries" heading={say(lang, 'own.entries')}>
        {isLost ? (
          <p class="caution">{say(lang, 'own.lost')}</p>
        ) : (
          own.entries.length + own.notes.length === 0 && (
            <p class="about">{say(lang, 'own.none')}</p>
          )
        )}
        {own.entries.map((entry) => (
          <Row key={entry.id} what={entry.name} about={entry.summary}>
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
        {!isLost && (
          <p class="acts">
            <button type="button" class="btn" onClick={props.onAdd}>
              {say(lang, 'own.add')}
            </button>
          </p>
        )}
      </Section>
      <Section id="files" heading={say(lang, 'own.files')}>
        <Row what={say(lang, isLost ? 'own.exportLost' : 'own.export')}>
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
