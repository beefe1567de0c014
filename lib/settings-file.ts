// Settings as a file to keep or take along, and back. Knows the file's shape; nothing is changed by reading one.
import * as v from 'valibot';
import { type Settings, settingsSchema } from './settings';

const kind = 'gakju-settings';

/** Why a file is not used: no JSON, something else, or one of its parts that is not what it should be. */
export type SettingsRefusal = { why: 'json' | 'kind' | 'part'; part: string };

export const toSettingsFile = (settings: Settings): string =>
  `${JSON.stringify({ kind, format: 1, settings }, null, 2)}\n`;

/** All of the file or nothing of it: what is missing takes its default, what is wrong is named. */
export function parseSettingsFile(
  text: string,
): { ok: true; settings: Settings } | { ok: false; refusal: SettingsRefusal } {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { ok: false, refusal: { why: 'json', part: '' } };
  }
  const file = v.safeParse(fileSchema, input);
  if (!file.success) return { ok: false, refusal: { why: 'kind', part: '' } };
  const settings = v.safeParse(settingsSchema, file.output.settings);
  if (settings.success) return { ok: true, settings: settings.output };
  const part = v.getDotPath(settings.issues[0]) ?? '';
  return { ok: false, refusal: { why: 'part', part } };
}

const fileSchema = v.object({ kind: v.literal(kind), format: v.literal(1), settings: v.unknown() });
