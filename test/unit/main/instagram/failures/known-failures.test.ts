import { describe, expect, test } from 'vitest';

import { knownFailures } from '../../../../../main/instagram/failures/known-failures.ts';
import type { KnownFailureId } from '../../../../../main/instagram/failures/known-failures.ts';
import {
  recogniseExchange,
  recogniseGraph,
  recognisePage,
  recogniseRedirect,
} from '../../../../../main/instagram/failures/recognise.ts';
import { assertNever } from '../../../../../preload/contract/result.ts';
import { pageWords } from '../../../../../renderer/accounts/page-words.ts';
import { failureExamples } from '../../../../faults/known-failures.ts';

/** The row that an example is recognised by. */
function recognised(id: KnownFailureId): string | null {
  const example = failureExamples[id];
  switch (example.said) {
    case 'page': {
      const { path = '/oauth/authorize', status, title } = example;
      return recognisePage({ path, status, title: title === '' ? null : title })?.id ?? null;
    }
    case 'redirect': {
      const { error, reason = '', description } = example;
      return recogniseRedirect({ error, words: `${reason} ${description}` })?.id ?? null;
    }
    case 'exchange':
      return recogniseExchange(example.message)?.id ?? null;
    case 'graph': {
      const content = 'known' in example ? example.known.error : null;
      const row = recogniseGraph({
        code: content?.code ?? null,
        subcode: content?.subcode ?? null,
        status: 'html' in example ? example.html : example.known.status,
        passing: content?.transient === true,
        message: content?.message ?? '',
      });
      return row?.id ?? null;
    }
    default:
      return assertNever(example);
  }
}

test('every row has a name of its own', () => {
  const ids = knownFailures.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(failureExamples).toSorted()).toEqual(ids.toSorted());
});

describe.each(knownFailures.map((row) => [row.id, row] as const))('%s', (id, row) => {
  test('is what its example is recognised as', () => {
    expect(recognised(id)).toBe(id);
    expect(failureExamples[id].said).toBe(row.said);
  });

  test('says who says so', () => {
    expect(row.evidence.at).toMatch(/^https:\/\//);
    const isMeta = /^https:\/\/(?:developers\.facebook\.com|www\.rfc-editor\.org)\//;
    expect(isMeta.test(row.evidence.at)).toBe(row.evidence.by === 'documents');
  });
});

describe('what nobody knows is no row', () => {
  test.each([
    [{ path: '/oauth/authorize', status: 200, title: 'Instagram' }],
    [{ path: '/oauth/authorize/third_party/', status: 200, title: null }],
    [{ path: '/accounts/login/', status: 200, title: 'Login • Instagram' }],
    [{ path: '/accounts/login/two_factor', status: 200, title: 'Instagram' }],
    [{ path: '/somewhere', status: 418, title: 'Teapot' }],
  ])('the page %j', (page) => {
    expect(recognisePage(page)).toBeNull();
  });

  test('an error, a refusal', () => {
    expect(recogniseRedirect({ error: 'out_of_tea', words: '' })).toBeNull();
    expect(recogniseExchange('Out of tea')).toBeNull();
    const unheardOf = { subcode: null, status: 400, passing: false, message: '' };
    for (const code of [null, 0, 5, 300, 4711]) {
      expect(recogniseGraph({ ...unheardOf, code })).toBeNull();
    }
  });
});

test('the words that a person can choose from mean what the table says', () => {
  for (const { words, means } of pageWords) {
    const row = recognisePage({ path: '/oauth/authorize', status: 200, title: words });
    expect(row?.becomes).toBe(means.kind);
  }
  const titled = knownFailures.flatMap((row) =>
    row.said === 'page' && 'title' in row ? [row.becomes] : [],
  );
  expect(pageWords.map(({ means }) => means.kind).toSorted()).toEqual(titled.toSorted());
});
