import { describe, expect, test } from 'vitest';

import { mediaIdSchema } from '../../../../../preload/contract/ids.ts';
import { makeLibrary, syncAll } from './library-under-test.ts';
import { child, media, minute, query } from './sample-posts.ts';

const post = (id: string, posted: number, some = {}) =>
  media(id, { timestamp: new Date(minute(posted)).toISOString(), ...some });

describe('the colours of a query’s posts', () => {
  function withColours() {
    const library = makeLibrary();
    const { writer } = library;
    const carousel = { mediaType: 'CAROUSEL_ALBUM', children: [child('31'), child('32')] };
    syncAll(writer, [post('1', 1), post('2', 2), post('3', 3, carousel), post('4', 4)], minute(9));
    const put = (id: string, colour: string): void =>
      writer.putColour(mediaIdSchema.parse(id), colour);
    put('1', '#0a80ff');
    put('4', '#000000');
    put('31', '#ffffff');
    put('32', '#123456');
    return library;
  }

  test('are three bytes each, in its order', () => {
    const { reader } = withColours();
    const black = [0, 0, 1];
    const unknown = [0, 0, 0];
    const white = [255, 255, 255];
    const blue = [10, 128, 255];
    const all = (order: 'newest' | 'oldest') => [...reader.colours(query({ order }), 0, 100)];
    expect(all('newest')).toEqual([...black, ...white, ...unknown, ...blue]);
    expect(all('oldest')).toEqual([...blue, ...unknown, ...white, ...black]);
    expect([...reader.colours(query({ kinds: ['carousel'] }), 0, 100)]).toEqual(white);
  });

  test('can be asked for bit by bit', () => {
    const { reader } = withColours();
    expect([...reader.colours(query({}), 1, 1)]).toEqual([255, 255, 255]);
    expect(reader.colours(query({}), 4, 10)).toHaveLength(0);
  });

  test('are those of no post where there is no library', () => {
    const { reader } = makeLibrary();
    expect(reader.colours(query({}), 0, 10)).toHaveLength(0);
  });
});
