// A file of hers: a table by its name, and what it calls kinds in either language; or an export.
import { describe, expect, it } from 'vitest';
import { readOwnFile } from '@/lib/own-page/read-file';
import { heldFile } from '../held-file';
import { entryOf, ownOf } from './small-own';

const read = async (name: string, text: string) => {
  const brought = await readOwnFile(new File([text], name));
  return typeof brought === 'function' ? brought([entryOf('a')]) : brought;
};

describe('a file of hers', () => {
  it.each(['기업', 'Company', 'company'])('may call a kind as the page does: %s', async (kind) => {
    expect(await read('names.CSV', `name,type\n견본고개,${kind}\n`)).toMatchObject({
      entries: [{ entry: { name: '견본고개', type: 'company' }, isNew: true }],
    });
  });

  it('that is a table knows the entries that are there', async () => {
    expect(await read('names.tsv', 'name\ttype\na\t장소\n')).toMatchObject({
      entries: [{ entry: { id: 'own-a', type: 'place' }, isNew: false }],
    });
  });

  it('that was exported comes back as it was', async () => {
    const own = ownOf([entryOf('b')], [{ entity: 'upstage', text: '다시 물을 것' }]);
    expect(await read('gakju-own.json', JSON.stringify(own))).toEqual(own);
  });

  it.each(['{', '{}', 'name\n견본고개\n'])('is neither of them: %j', async (text) => {
    expect(await read('some.json', text)).toBe('refused');
  });

  it.each(['names.csv', 'gakju-own.json'])(
    'that another program holds is unread: %s',
    async (name) => {
      expect(await readOwnFile(heldFile(name))).toBe('unread');
    },
  );
});
