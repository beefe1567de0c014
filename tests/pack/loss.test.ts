// The reader is told the reason that lies deepest, in one of four words.
import { expect, it } from 'vitest';
import { toStorageLoss } from '@/lib/pack/loss';

const named = (name: string, inner?: Error): Error =>
  Object.assign(new Error(name), { name, ...(inner ? { inner } : {}) });

it.each([
  ['full', new DOMException('', 'QuotaExceededError')],
  ['full', named('AbortError', new DOMException('', 'QuotaExceededError'))],
  ['full', new Error('', { cause: new DOMException('', 'QuotaExceededError') })],
  [
    'full',
    new DOMException(
      'Connection is closing because of: IO error: …/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::8)',
      'UnknownError',
    ),
  ],
  ['blocked', new DOMException('', 'TimeoutError')],
  ['missing', named('OpenFailedError', named('MissingAPIError'))],
  ['missing', new DOMException('', 'SecurityError')],
  ['missing', new DOMException('', 'InvalidStateError')],
  ['damaged', new DOMException('', 'UnknownError')],
  ['damaged', new Error('the entity "acme" is no longer stored')],
  ['damaged', 'a text'],
  ['damaged', undefined],
])('%s: %s', (loss, error) => {
  expect(toStorageLoss(error)).toBe(loss);
});
