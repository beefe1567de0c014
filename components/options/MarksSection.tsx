// How names are marked, with a sentence to see it on and what the eye needs in numbers. Draws.

import { say } from '@/lib/all-words';
import { markColors, markFrequencies, markStyles } from '@/lib/choices';
import { grounds, markHex, toContrast } from '@/lib/mark-colors';
import type { Settings } from '@/lib/settings';
import type { Lang } from '@/lib/words';
import { Choices, Row, Section } from '../Setting';
import { Switch } from '../Switch';

export type MarksProps = {
  lang: Lang;
  settings: Settings;
  onChange(change: Partial<Settings>): void;
};

export function MarksSection({ lang, settings, onChange }: MarksProps) {
  const toRatio = (ground: string) => toContrast(markHex[settings.markColor], ground);
  return (
    <Section id="marks" heading={say(lang, 'options.marks')}>
      <Preview lang={lang} />
      <Choices
        name="marks"
        legend={say(lang, 'options.howOften')}
        chosen={settings.marks}
        choices={markFrequencies.map((value) => ({
          value,
          label: say(lang, `options.marks_${value}`),
          about: say(lang, `options.marksAbout_${value}`),
        }))}
        onChoose={(marks) => onChange({ marks })}
      />
      <Choices
        name="style"
        legend={say(lang, 'options.style')}
        chosen={settings.markStyle}
        inRow
        choices={markStyles.map((value) => ({ value, label: say(lang, `options.style_${value}`) }))}
        onChoose={(markStyle) => onChange({ markStyle })}
      />
      <Choices
        name="color"
        legend={say(lang, 'options.color')}
        chosen={settings.markColor}
        inRow
        choices={markColors.map((value) => ({
          value,
          label: (
            <>
              <i class="swatch" style={{ background: markHex[value] }} />
              {say(lang, `options.color_${value}`)}
            </>
          ),
        }))}
        onChoose={(markColor) => onChange({ markColor })}
      />
      <p class="about" role="status">
        {say(
          lang,
          'options.contrast',
          toRatio(grounds.white).toFixed(1),
          toRatio(grounds.dark).toFixed(1),
          Math.min(...Object.values(grounds).map(toRatio)).toFixed(1),
        )}
      </p>
      <Row what={say(lang, 'options.private')} about={say(lang, 'options.privateAbout')}>
        <Switch
          label={say(lang, 'options.private')}
          isOn={settings.privateDrawing}
          lang={lang}
          onSwitch={(privateDrawing) => onChange({ privateDrawing })}
        />
      </Row>
    </Section>
  );
}

/** `data-mark` says what is painted there, by the very rules that paint articles. */
function Preview({ lang }: { lang: Lang }) {
  const parts = say(lang, 'options.preview').split(/(\[[^\]]+\]|\{[^}]+\})/);
  return (
    <p class="preview">
      {parts.map((part, i) => {
        const kind = /^\[/.test(part) ? 'certain' : /^\{/.test(part) ? 'inferred' : null;
        return kind ? (
          <span key={i} data-mark={kind}>
            {part.slice(1, -1)}
          </span>
        ) : (
          part
        );
      })}
    </p>
  );
}
