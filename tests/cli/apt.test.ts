// What is missing is installed, and why it could not be is told.
import { expect, it } from 'vitest';
import { install } from '@/lib/cli/apt.mjs';

const done = { isDone: true, complaint: '' };

it('tells why nothing could be installed, in apt’s own words', () => {
  const complaint = 'E: Could not get lock /var/lib/dpkg/lock-frontend.\n';
  const told = install(['nginx'], ([verb]) =>
    verb === 'install' ? { isDone: false, complaint } : done,
  );
  expect(told).toMatch(/nginx:\nE: Could not get lock \/var\/lib\/dpkg\/lock-frontend\.\n$/);
});

it('tells why there were no new lists, where the old ones did not do', () => {
  const said: Record<string, string> = {
    update: 'E: Temporary failure resolving ‘deb.debian.org’\n',
    install: 'E: Unable to locate package nginx\n',
  };
  const told = install(['nginx'], ([verb = '']) => ({
    isDone: false,
    complaint: said[verb] ?? '',
  }));
  expect(told).toMatch(/resolving .*\n.*Unable to locate/);
});

it('has nothing to tell of old lists that did', () => {
  expect(
    install(['nginx'], ([verb]) =>
      verb === 'install' ? done : { isDone: false, complaint: 'E: no network' },
    ),
  ).toBe('');
});
