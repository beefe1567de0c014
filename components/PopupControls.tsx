// The popup's few controls: how often names are marked and what opens a card. Draws; keeping the choice is the caller's.

import { say } from '@/lib/all-words';
import { markFrequencies, openings } from '@/lib/choices';
import type { Settings } from '@/lib/settings';
import type { Lang } from '@/lib/words';
import { IconButton } from './IconButton';

export type PopupChoices = Pick<Settings, 'marks' | 'openBy'>;
export type PopupControlsProps = {
  lang: Lang;
  choices: PopupChoices;
  onChoose(change: Partial<PopupChoices>): void;
  onOptions(): void;
};

export function PopupControls({ lang, choices, onChoose, onOptions }: PopupControlsProps) {
  return (
    <div class="pp-controls">
      <label>
        {say(lang, 'options.marks')}
        <select
          value={choices.marks}
          onChange={({ currentTarget }) =>
            onChoose({ marks: currentTarget.value as Settings['marks'] })
          }
        >
          {markFrequencies.map((value) => (
            <option key={value} value={value}>
              {say(lang, `options.marks_${value}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(lang, 'popup.open')}
        <select
          value={choices.openBy}
          onChange={({ currentTarget }) =>
            onChoose({ openBy: currentTarget.value as Settings['openBy'] })
          }
        >
          {openings.map((value) => (
            <option key={value} value={value}>
              {say(lang, `popup.open_${value}`)}
            </option>
          ))}
        </select>
      </label>
      <IconButton icon="gear" label={say(lang, 'options.title')} onClick={onOptions} />
    </div>
  );
}
