import type { MediaId, PostId } from '../../../preload/contract/ids.ts';
import type { Connection } from './connection.ts';
import type { FileRole, LibraryFile, LibraryMedium, LibraryPost } from './library-store.ts';

interface PostRow {
  readonly key: number;
  readonly id: PostId;
  readonly kind: LibraryPost['kind'];
  readonly caption: string | null;
  readonly alt_text: string | null;
  readonly posted_at: number;
  readonly permalink: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly counts_fetched_at: number | null;
  readonly gone_since: number | null;
}

interface MediumRow {
  readonly post: number;
  readonly id: MediaId;
  readonly type: 'image' | 'video';
  readonly withheld: number;
  readonly has_poster: number;
  readonly colour: string | null;
  readonly gone_since: number | null;
  /** Null where nothing is stored or wanted. */
  readonly role: FileRole | null;
  readonly name: string | null;
  readonly bytes: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

function fileOf({ name, bytes, width, height }: MediumRow): LibraryFile | null {
  return name === null || bytes === null ? null : { name, bytes, width, height };
}

const noFiles = { original: null, poster: null, thumbnail: null };

/** Media by the key of their post. Rows come in order, one for each file of a medium. */
function mediaByPost(rows: readonly MediumRow[]): ReadonlyMap<number, readonly LibraryMedium[]> {
  const byPost = new Map<number, LibraryMedium[]>();
  for (const row of rows) {
    const media = byPost.get(row.post) ?? [];
    byPost.set(row.post, media);
    const known = media.at(-1);
    const files = known?.id === row.id ? known.files : noFiles;
    if (known?.id === row.id) media.pop();
    media.push({
      id: row.id,
      type: row.type,
      withheld: row.withheld === 1,
      hasPoster: row.has_poster === 1,
      files: row.role === null ? files : { ...files, [row.role]: fileOf(row) },
      goneSince: row.gone_since,
      colour: row.colour,
    });
  }
  return byPost;
}

/** The keys of a JSON list. */
const listed = '(SELECT value AS post_key, key AS place FROM json_each(?)) AS listed';

/** Reads whole posts by key, in the order of `keys`. */
export function readPosts(connection: Connection, keys: readonly number[]): readonly LibraryPost[] {
  if (keys.length === 0) return [];
  const list = JSON.stringify(keys);
  const rows = connection.all<PostRow>(
    `SELECT posts.key, id, kind, caption, alt_text, posted_at, permalink, likes, comments,
       counts_fetched_at, gone_since
     FROM ${listed} CROSS JOIN posts ON posts.key = listed.post_key
     ORDER BY listed.place`,
    [list],
  );
  const media = mediaByPost(
    connection.all<MediumRow>(
      `SELECT post, id, type, withheld, has_poster, colour, gone_since,
         role, name, bytes, width, height
       FROM ${listed} CROSS JOIN media ON media.post = listed.post_key
         LEFT JOIN files ON files.media = media.key
       ORDER BY post, position, gone_since, id`,
      [list],
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    caption: row.caption,
    altText: row.alt_text,
    postedAt: row.posted_at,
    permalink: row.permalink,
    likes: row.likes,
    comments: row.comments,
    countsFetchedAt: row.counts_fetched_at,
    goneSince: row.gone_since,
    media: media.get(row.key) ?? [],
  }));
}
