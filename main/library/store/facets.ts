import type { Facets } from '../../../preload/contract/post-query.ts';
import { nameOf } from '../../../preload/contract/search-query.ts';
import { splitText } from '../../instagram/text-segments.ts';
import type { Connection } from './connection.ts';

/** More hashtags than a person looks through; any other can be typed into the search. */
const mostHashtags = 60;

/** What a library can be filtered by, and how many posts that would leave. */
export function readFacets(connection: Connection): Facets {
  return { years: readYears(connection), hashtags: readHashtags(connection) };
}

function readYears(connection: Connection): Facets['years'] {
  return connection.all<Facets['years'][number]>(
    `SELECT month / 12 AS year, count(*) AS posts FROM posts INDEXED BY posts_by_month
     GROUP BY month / 12 ORDER BY year DESC`,
  );
}

/**
 * The search's own index knows how many posts have a hashtag. It holds them folded: one of the
 * posts says how it is written.
 */
function readHashtags(connection: Connection): Facets['hashtags'] {
  // Of this connection only: nothing is written to the library.
  connection.script(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_terms USING fts5vocab (main, 'words', 'col')`,
  );
  return connection
    .all<{ term: string; posts: number }>(
      `SELECT term, doc AS posts FROM temp.indexed_terms WHERE col = 'hashtags'
       ORDER BY doc DESC, term LIMIT ?`,
      [mostHashtags],
    )
    .map(({ term, posts }) => ({ name: asWritten(connection, term), posts }));
}

function asWritten(connection: Connection, term: string): string {
  const post = connection.get<{ caption: string | null }>(
    `SELECT caption FROM posts WHERE key =
      (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1)`,
    // A term of the index holds no quote.
    [`hashtags : "${term}"`],
  );
  const written = splitText(post?.caption ?? '').find(
    ({ kind, text }) => kind === 'hashtag' && nameOf(text) === term,
  );
  return written === undefined ? term : written.text.slice(1);
}
