// What a table would bring, before anything is kept; or what is wrong with it, line by line. Draws.
import { say } from '@/lib/all-words';
import { isNeverFound } from '@/lib/own-page/fields';
import type { OwnTable } from '@/lib/table/own';
import type { Lang } from '@/lib/words';
import { toTypeList } from './entry-types';

type TablePreviewProps = {
  lang: Lang;
  table: OwnTable;
  onImport(): void;
  onCancel(): void;
};

// More than a screen of them tells nothing.
const mostShown = 50;

export function TablePreview({ lang, table, onImport, onCancel }: TablePreviewProps) {
  const all = table.ok ? table.entries : table.problems;
  return (
    <section class="own-form" aria-labelledby="form-heading">
      <h2 id="form-heading" tabIndex={-1}>
        {say(lang, table.ok ? 'own.tableHeading' : 'own.tableBad', all.length)}
      </h2>
      {table.ok ? (
        <div class="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(lang, 'own.name')}</th>
                <th scope="col">{say(lang, 'own.type')}</th>
                <th scope="col">{say(lang, 'own.summary')}</th>
                <th scope="col">{say(lang, 'own.facts')}</th>
              </tr>
            </thead>
            <tbody>
              {table.entries.slice(0, mostShown).map(({ entry, isNew }) => (
                <tr key={entry.id}>
                  <th scope="row">
                    {entry.name} {!isNew && <small>{say(lang, 'own.tableChanges')}</small>}{' '}
                    {isNeverFound(entry) && (
                      <small class="caution">{say(lang, 'own.neverFound')}</small>
                    )}
                  </th>
                  <td>{say(lang, `type.${entry.type}`)}</td>
                  <td>{entry.summary}</td>
                  <td>{entry.facts.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <ul>
          {table.problems.slice(0, mostShown).map(({ line, why, detail }) => (
            <li key={`${line} ${why} ${detail}`}>
              {say(
                lang,
                'own.tableLine',
                line,
                say(lang, `own.table_${why}`, detail, toTypeList(lang)),
              )}
            </li>
          ))}
        </ul>
      )}
      {all.length > mostShown && <p>{say(lang, 'own.tableMore', all.length - mostShown)}</p>}
      <p class="acts">
        {table.ok && (
          <button type="button" class="btn primary" onClick={onImport}>
            {say(lang, 'own.tableImport')}
          </button>
        )}
        <button type="button" class="btn" onClick={onCancel}>
          {say(lang, table.ok ? 'own.cancel' : 'card.close')}
        </button>
      </p>
    </section>
  );
}
