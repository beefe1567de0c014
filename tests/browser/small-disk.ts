// A disk of the test's own that can be filled to the last byte. Linux and root alone can make one.
import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

export type SmallDisk = {
  /** Fills it up to so many bytes. */
  leave(bytes: number): void;
  free(): void;
  unmount(): void;
};

const step = new Uint8Array(65_536);

/** Mounts one of so many bytes at the folder. */
export function mountSmallDisk(folder: string, size: number): SmallDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  const [filler, reserve] = [join(folder, 'filler'), join(folder, 'reserve')];
  return {
    leave(bytes) {
      writeFileSync(reserve, new Uint8Array(bytes));
      try {
        for (;;) appendFileSync(filler, step);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
      rmSync(reserve);
    },
    free: () => rmSync(filler, { force: true }),
    unmount: () => execFileSync('umount', ['--lazy', folder]),
  };
}
