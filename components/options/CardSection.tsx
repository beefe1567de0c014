// How cards open, how large they are and which language they speak. Draws.

import { say } from '@/lib/all-words';
import { cardScales, heldKeys, openings } from '@/lib/choices';
import type { Settings } from '@/lib/settings';
import type { Lang } from '@/lib/words';
import { Choices, Row, Section } from '../Setting';

export type CardSectionProps = {
  lang: Lang;
  settings: Settings;
  onChange(change: Partial<Settings>): void;
};

// From at once to unhurried, ms.
const delays = [0, 200, 400, 700, 1000];

export function CardSection({ lang, settings, onChange }: CardSectionProps) {
  return (
    <Section id="card" heading={say(lang, 'options.card')}>
      <Choices
        name="open"
        legend={say(lang, 'options.open')}
        chosen={settings.openBy}
        choices={openings.map((value) => ({
          value,
          label: say(lang, `options.open_${value}`),
          about: say(lang, `options.openAbout_${value}`),
        }))}
        onChoose={(openBy) => onChange({ openBy })}
      />
      {settings.openBy === 'key' && (
        <Choices
          name="key"
          legend={say(lang, 'options.heldKey')}
          chosen={settings.heldKey}
          inRow
          choices={heldKeys.map((value) => ({ value, label: value }))}
          onChoose={(heldKey) => onChange({ heldKey })}
        />
      )}
      {settings.openBy === 'hover' && (
        <Choices
          name="delay"
          legend={say(lang, 'options.delay')}
          chosen={settings.openAfterMs}
          inRow
          choices={delays.map((value) => ({
            value,
            label: say(lang, 'options.seconds', value / 1000),
          }))}
          onChoose={(openAfterMs) => onChange({ openAfterMs })}
        />
      )}
      <Choices
        name="scale"
        legend={say(lang, 'options.scale')}
        chosen={settings.cardScale}
        inRow
        choices={cardScales.map((value) => ({ value, label: `${value * 100}%` }))}
        onChoose={(cardScale) => onChange({ cardScale })}
      />
      <Row
        what={<label for="card-lang">{say(lang, 'options.cardLang')}</label>}
        about={settings.cardLang === 'page' ? say(lang, 'options.cardLangAbout') : ''}
      >
        <select
          id="card-lang"
          class="field"
          value={settings.cardLang}
          onChange={({ currentTarget }) =>
            onChange({ cardLang: currentTarget.value as Settings['cardLang'] })
          }
        >
          <option value="page">{say(lang, 'options.cardLangPage')}</option>
          <option value="ko" lang="ko">
            한국어
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </Row>
    </Section>
  );
}
