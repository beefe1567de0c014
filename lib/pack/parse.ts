// The one door for knowledge: unknown in, a typed Pack or named problems out. Knows nothing of files or storage.
import * as v from 'valibot';
import { countAllForms, mostFormsOfPack } from './forms';
import {
  composedEntitySchema,
  type Entity,
  type EntityId,
  entitySchema,
  type Pack,
  packSchema,
  type Source,
  type SourceId,
  sourcesSchema,
} from './schema';

/** Where, what and why: `assets/pack/company/upstage.json: facts.0.asOf: is not a date …`. */
export type Problem = { path: string; field: string; reason: string };

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const parseEntity = (path: string, input: unknown): Parsed<Entity> =>
  parseWith(entitySchema, path, input);

/** An entity as the background has put it together of several packs. */
export const parseComposed = (path: string, input: unknown): Parsed<Entity> =>
  parseWith(composedEntitySchema, path, input);

export const parseSources = (path: string, input: unknown): Parsed<Record<SourceId, Source>> =>
  parseWith(sourcesSchema, path, input);

/** Checks the shape, then what no single file can know: every id that is named exists. */
export function parsePack(path: string, input: unknown): Parsed<Pack> {
  const shape = parseWith(packSchema, path, input);
  if (!shape.ok) return shape;
  const problems = findProblems(shape.value);
  return problems.length > 0 ? { ok: false, problems } : shape;
}

export const describeProblem = ({ path, field, reason }: Problem): string =>
  field ? `${path}: ${field}: ${reason}` : `${path}: ${reason}`;

/** Of any schema, in the words that packs' makers are told all of it. */
export function parseWith<S extends v.GenericSchema>(
  schema: S,
  path: string,
  input: unknown,
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    problems: result.issues.map((issue) => ({
      path,
      field: v.getDotPath(issue) ?? '',
      reason: toReason(issue),
    })),
  };
}

/** For people who write packs, not programs: the slips that the schema library words for programmers. */
function toReason(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'picklist' && issue.expected)
    return `${issue.received} is none of ${issue.expected.replaceAll(/[()"]/g, '').replaceAll(' | ', ', ')}`;
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return 'is not a field that packs have';
  return issue.received === 'undefined' ? 'is missing' : issue.message;
}

/** What no single entity can know: ids that lead nowhere, and more spellings in all than can be looked for. */
export function findProblems(pack: Pick<Pack, 'entities' | 'sources'>): Problem[] {
  const forms = countAllForms(
    pack.entities.flatMap(({ spellings }) => [...spellings.ko, ...spellings.en]),
  );
  if (forms <= mostFormsOfPack) return findDeadIds(pack);
  const most = mostFormsOfPack.toLocaleString('en');
  return [{ path: 'entities', field: 'spellings', reason: `stand for more than ${most} in all` }];
}

/** A pack knows its entities' files by their type and id, so a problem names the file to open. */
function findDeadIds(pack: Pick<Pack, 'entities' | 'sources'>): Problem[] {
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const { type, id } of pack.entities) {
    if (known.has(id))
      problems.push({ path: `${type}/${id}.json`, field: 'id', reason: `"${id}" is used twice` });
    known.add(id);
  }
  for (const entity of pack.entities) {
    const path = `${entity.type}/${entity.id}.json`;
    const checkSources = (field: string, ids: SourceId[]) => {
      for (const id of ids)
        if (!Object.hasOwn(pack.sources, id))
          problems.push({ path, field, reason: `there is no source "${id}"` });
    };
    const checkEntity = (field: string, id: EntityId) => {
      if (!known.has(id)) problems.push({ path, field, reason: `there is no entity "${id}"` });
    };
    for (const [i, fact] of entity.facts.entries()) {
      checkSources(`facts.${i}.sources`, fact.sources);
      const own = new Set(fact.sources);
      for (const [j, version] of (fact.versions ?? []).entries())
        for (const id of version.sources.filter((one) => !own.has(one)))
          problems.push({
            path,
            field: `facts.${i}.versions.${j}.sources`,
            reason: `"${id}" is not among the fact's sources`,
          });
    }
    for (const [i, event] of entity.events.entries())
      checkSources(`events.${i}.sources`, event.sources);
    for (const [i, relation] of entity.relations.entries()) {
      checkSources(`relations.${i}.sources`, relation.sources);
      checkEntity(`relations.${i}.to`, relation.to);
    }
    for (const [i, stage] of (entity.stages ?? []).entries()) {
      checkSources(`stages.${i}.sources`, stage.sources);
      checkSources(`stages.${i}.scores.sources`, stage.scores?.sources ?? []);
      if (stage.event) checkEntity(`stages.${i}.event`, stage.event);
      for (const [j, result] of stage.results.entries()) {
        checkEntity(`stages.${i}.results.${j}.entity`, result.entity);
        checkSources(`stages.${i}.results.${j}.sources`, result.sources ?? []);
      }
    }
  }
  return problems;
}
