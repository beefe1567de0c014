// Plans whose time has passed: a reader of today asks what came of them. Knows the plan's own words only.
import type { Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';
import { listMonths } from './written-dates';

/** Of a month that was to come when the fact was told. What was looked for and not found says so itself. */
export const findOverdue = ({ entities, checkedAt }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    entity.facts.flatMap(({ value: { ko, en }, asOf }, i) => {
      if (notFound.test(`${ko}\n${en}`)) return [];
      const now = checkedAt.slice(0, 7);
      const month = [ko, en]
        .filter((text) => planned.test(text))
        .flatMap(listMonths)
        .find((one) => one < now && one.slice(0, asOf.length) > asOf.slice(0, 7));
      if (!month) return [];
      const reason = `${month} has passed: say what came of the plan, or “(이후 확인 못 함)” and “(not found since)”`;
      return [{ file: toFile(entity), field: `facts.${i}.value`, reason }];
    }),
  );

const planned =
  /예정|계획|목표|예고|\b(?:plan(?:s|ned)?|aim(?:s|ed)?|goal|due|to (?:open|begin|start|launch|list))\b/i;
const notFound = /확인 못 함|not found/;
