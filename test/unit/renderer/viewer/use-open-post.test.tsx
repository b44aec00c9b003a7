import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { PostId } from '../../../../preload/contract/ids.ts';
import type { Post } from '../../../../preload/contract/post.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import type { Posts } from '../../../../renderer/gallery/use-posts.ts';
import { useOpenPost } from '../../../../renderer/viewer/use-open-post.ts';
import { post, postId, posts as some } from '../samples.ts';

/** Pages of one hundred as far as they are loaded, and what was asked for besides. */
function libraryOf(all: readonly Post[], loaded: number, asked: (readonly [number, number])[]) {
  const shown = all.slice(0, loaded);
  const posts: Posts = {
    query: everyPost,
    count: all.length,
    stored: all.length,
    at: (place) => shown[place],
    placeOf: (id) => shown.findIndex((each) => each.id === id),
    storedThen: (place) => (place >= 0 && place < loaded ? all.length : null),
    show: (_where, from, to) => void asked.push([from, to]),
    failure: null,
    refetch: () => {},
  };
  return posts;
}

function follow(first: Posts, open: PostId | null) {
  const { result, rerender } = renderHook(({ posts, id }) => useOpenPost(posts, id), {
    initialProps: { posts: first, id: open },
  });
  return {
    become: (posts: Posts, id = open) => rerender({ posts, id }),
    place: () => result.current?.place,
    shown: () => {
      const opened = result.current;
      return opened?.at(opened.place)?.id;
    },
    next: () => result.current?.at(result.current.place + 1)?.id,
  };
}

const before = some(100);
const grown = [...Array.from({ length: 150 }, (_, index) => post(1000 + index)), ...before];

test('no post is open', () => {
  const { place } = follow(libraryOf(before, 100, []), null);
  expect(place()).toBeUndefined();
});

test('a post that moved within what is loaded is followed', () => {
  const { become, place, shown, next } = follow(libraryOf(before, 100, []), postId(5));
  become(libraryOf(grown, 200, []));
  expect([place(), shown(), next()]).toEqual([154, postId(5), postId(6)]);
});

test('one that was pushed off the loaded pages stays on show, and is looked for', () => {
  const asked: (readonly [number, number])[] = [];
  const { become, place, shown, next } = follow(libraryOf(before, 100, asked), postId(5));
  become(libraryOf(grown, 100, asked));
  expect([place(), shown(), next()]).toEqual([4, postId(5), undefined]);
  expect(asked).toEqual([[4, 154]]);
  become(libraryOf(grown, 200, asked));
  expect([place(), shown(), next()]).toEqual([154, postId(5), postId(6)]);
  expect(asked).toHaveLength(1);
});

test('one that a library begun anew does not have is closed', () => {
  const { become, place } = follow(libraryOf(before, 100, []), postId(5));
  become(libraryOf([], 0, []));
  expect(place()).toBeUndefined();
});

test('another one is not mistaken for the one before', () => {
  const { become, shown } = follow(libraryOf(before, 100, []), postId(5));
  become(libraryOf(before, 100, []), postId(7));
  expect(shown()).toBe(postId(7));
  become(libraryOf(before, 100, []), null);
  expect(shown()).toBeUndefined();
});
