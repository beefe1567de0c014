// What the reader's keys mean. Knows the commands' names; their keys are the manifest's, and the reader's to change.
import type { WalkStep } from './messages';

export type CommandAct = { act: 'walk'; step: WalkStep } | { act: 'toggle' } | null;

/** `_execute_action`, which opens the popup, is the browser's own. */
export function toCommandAct(command: string): CommandAct {
  switch (command) {
    case 'next-name':
      return { act: 'walk', step: 'next' };
    case 'previous-name':
      return { act: 'walk', step: 'previous' };
    case 'open-card':
      return { act: 'walk', step: 'here' };
    case 'toggle-site':
      return { act: 'toggle' };
    default:
      return null;
  }
}
