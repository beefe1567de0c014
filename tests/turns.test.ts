// What has happened since to a whole cast: one happening once, and no two taken for one.
import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '@/lib/pack/schema';
import { toTurns } from '@/lib/turns';
import { smallCard } from './popup/small-card';

type Told = [day: string, text: string, ...sources: string[]];

const texts = (text: string) => ({ ko: text, en: text });
const entity = (name: string, type: EntityType, ...told: Told[]): Entity => ({
  ...smallCard(name, { type }).entity,
  events: told.map(([date, text, ...sources]) => ({ date, text: texts(text), sources })),
});
/** Of each turn whose it is, what it says, and who else it is of. */
const tell = (...entities: Entity[]) =>
  toTurns(entities, '2025-08-13', '2026-11-26').map(({ id, event, others }) =>
    [`${id} ${event.text.ko}`, ...others].join(' + '),
  );

describe('turns of a cast', () => {
  it('tells one happening once, by the line that names several of those it is about', () => {
    const day = '2026-08-18';
    expect(
      tell(
        entity('모레', 'company', [day, '통과했다.', 's']),
        entity('홍길동', 'person', [day, '모레 팀이 통과했다.', 's']),
        entity('하늘', 'company', [day, '탈락했다.', 's']),
        entity('평가', 'project', [day, '모레가 통과하고 하늘이 탈락했다.', 's', 't']),
        entity('바다', 'company', ['2026-08-19', '바다를 열었다.', 's']),
      ),
    ).toEqual([
      '바다 바다를 열었다.',
      '평가 모레가 통과하고 하늘이 탈락했다. + 모레 + 홍길동 + 하늘',
    ]);
  });

  it('lets the programme or event tell it, and else the most mentioned', () => {
    const company = entity('모레', 'company', ['2026-08-18', '하늘과 협약을 맺었다.', 's']);
    const other = entity('하늘', 'company', ['2026-08-18', '모레와 협약을 맺었다.', 's']);
    const project = entity('하늘', 'project', ['2026-08-18', '모레가 참여했다.', 's']);
    expect(tell(company, other)).toEqual(['모레 하늘과 협약을 맺었다. + 하늘']);
    expect(tell(company, project)).toEqual(['하늘 모레가 참여했다. + 모레']);
  });

  it('lets a person tell it only where persons alone have it, whoever the line names', () => {
    const day = '2026-08-18';
    const person = entity('홍길동', 'person', [day, '모레 팀이 평가를 통과했다.', 's']);
    const company = entity('모레', 'company', [day, '평가를 통과했다.', 's']);
    const model = entity('평가', 'model', [day, '한 팀이 통과했다.', 's']);
    const other = entity('성춘향', 'person', [day, '홍길동과 모레를 떠났다.', 's']);
    expect(tell(person, company, model)).toEqual(['모레 평가를 통과했다. + 홍길동 + 평가']);
    expect(tell(person, other)).toEqual(['홍길동 모레 팀이 평가를 통과했다. + 성춘향']);
  });

  it.each([
    ['of which one article tells, naming neither in the other', 's', '장관 후보로 지명됐다.'],
    ['of which no source tells both', 't', '모레를 떠났다.'],
  ])('keeps apart what happened on one day, %s', (_what, source, text) => {
    const a = entity('모레', 'company', ['2026-08-18', '위원으로 지명됐다.', 's']);
    const b = entity('하늘', 'person', ['2026-08-18', text, source]);
    expect(tell(a, b)).toEqual(['모레 위원으로 지명됐다.', `하늘 ${text}`]);
  });

  it('loses nothing that an entity has besides on the same day', () => {
    const project = entity(
      '평가',
      'event',
      ['2026-08-18', '모레와 하늘이 통과했다.', 's'],
      ['2026-08-18', '모레가 이의를 제기했다.', 's'],
    );
    const a = entity('모레', 'company', ['2026-08-18', '통과했다.', 's']);
    const b = entity('하늘', 'company', ['2026-08-18', '통과했다.', 's']);
    expect(tell(a, project, b)).toEqual([
      '평가 모레와 하늘이 통과했다. + 모레 + 하늘',
      '평가 모레가 이의를 제기했다.',
    ]);
  });

  it('knows another spelling of a name', () => {
    const a = entity('모레', 'company', ['2026-08-18', '국대 AI 사업에 들었다.', 's']);
    const b = entity('독자 AI', 'project', ['2026-08-18', '두 팀이 들었다.', 's']);
    b.spellings.ko.push('{국가대표|국대} AI');
    expect(tell(a, b)).toEqual(['독자 AI 두 팀이 들었다. + 모레']);
  });
});
