// Is there a file or folder of this name? Knows nothing of what is in it.
import { access } from 'node:fs/promises';

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
