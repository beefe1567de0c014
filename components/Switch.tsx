// A switch: shape and word, not colour alone. Draws; the choice is the caller's to keep.
import type { ComponentChildren } from 'preact';
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';

export type SwitchProps = {
  label: string;
  isOn: boolean;
  lang: Lang;
  onSwitch(on: boolean): void;
  children?: ComponentChildren;
};

export function Switch({ label, isOn, lang, onSwitch, children }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      onClick={() => onSwitch(!isOn)}
    >
      <i />
      {children}
      <span>{say(lang, isOn ? 'popup.siteOn' : 'popup.siteOff')}</span>
    </button>
  );
}
