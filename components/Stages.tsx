// What each stage decided on each member, as a table of words. Draws the rows it makes of the pack's stages.
import type { EntityCard } from '@/lib/messages';
import type { EntityId, Stage } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import { KnownDate } from './KnownDate';
import type { Follow } from './Names';
import { Numbers } from './Numbers';
import type { Notes } from './notes';
import { type Result, toStageRows } from './stage-rows';

export type StagesProps = {
  stages: Stage[];
  published: string | null;
  notes: Notes;
  card: EntityCard;
  lang: Lang;
  onFollow: Follow;
};

export function Stages({ stages, published, notes, card, lang, onFollow }: StagesProps) {
  const { rows, firstAfter } = toStageRows(stages, published);
  const shared = { notes, card, lang };
  const name = (id: EntityId | undefined, text: string) =>
    id && card.related[id] ? (
      <button type="button" class="name" onClick={() => onFollow(id, text)}>
        {text}
      </button>
    ) : (
      <span>{text}</span>
    );
  const toClass = (i: number, rest = '') => `${i === firstAfter ? 'after ' : ''}${rest}`;
  return (
    <section>
      <table class="stages">
        <caption>
          {say(lang, 'card.stages')}
          {firstAfter >= 0 && <span>{say(lang, 'card.thisArticle')}</span>}
        </caption>
        <thead>
          <tr>
            <td />
            {stages.map((stage, i) => (
              <th scope="col" class={toClass(i)} key={stage.date}>
                {name(stage.event, stage.name[lang])}
                <Numbers sources={stage.sources.slice(0, 1)} {...shared} />
                <br />
                <KnownDate date={stage.date.slice(0, 7)} lang={lang} />
                {stage.status === 'reported' && (
                  <span class="flag"> {say(lang, 'card.unconfirmed')}</span>
                )}
                {stage.scores?.status === 'reported' && (
                  <div class="flag">{say(lang, 'card.scoresUnconfirmed')}</div>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entity, remains, results }) => (
            <tr class={remains ? 'is-in' : ''} key={entity}>
              <th scope="row">{name(entity, card.related[entity]?.name[lang] ?? entity)}</th>
              {results.map((result, i) => (
                <td class={toClass(i, result?.outcome ?? 'none')} key={stages[i]?.date}>
                  {result ? (
                    <Outcome result={result} scores={stages[i]?.scores} {...shared} />
                  ) : (
                    <>
                      <span aria-hidden="true">–</span>
                      <span class="sr">{say(lang, 'card.notInStage')}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {stages.map(
        ({ scores, name: stage, date }) =>
          scores && (
            <p class="card-caption" key={date}>
              {say(lang, 'card.scores', stage[lang])} <KnownDate date={scores.asOf} lang={lang} />
              <Numbers sources={scores.sources.slice(0, 1)} {...shared} />
              {scores.status === 'reported' && (
                <span class="flag"> {say(lang, 'card.unconfirmed')}</span>
              )}
            </p>
          ),
      )}
    </section>
  );
}

type OutcomeProps = {
  result: Result;
  scores: Stage['scores'];
  notes: Notes;
  card: EntityCard;
  lang: Lang;
};

function Outcome({ result, scores, notes, card, lang }: OutcomeProps) {
  return (
    <>
      <span class="outcome">
        {say(lang, `outcome.${result.outcome}`)}
        {result.score && (
          // Less sure than what was decided, and so never as loud.
          <small class={scores?.status === 'reported' ? 'flag' : ''}> {result.score}</small>
        )}
      </span>
      {result.date && (
        <small>
          {' '}
          <KnownDate date={result.date.slice(0, 7)} lang={lang} />
        </small>
      )}
      {result.sources && (
        <Numbers sources={result.sources.slice(0, 1)} {...{ notes, card, lang }} />
      )}
    </>
  );
}
