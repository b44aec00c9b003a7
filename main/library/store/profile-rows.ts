import type { InstagramProfile } from '../../instagram/instagram-types.ts';
import { pictureName } from '../media/media-name.ts';
import type { Connection } from './connection.ts';
import type { LibraryProfile } from './library-store.ts';

interface ProfileRow {
  readonly seen_at: number;
  readonly fetched_at: number;
  readonly user_id: string;
  readonly username: string;
  readonly name: string | null;
  readonly account_type: InstagramProfile['accountType'];
  readonly picture_name: string | null;
  readonly biography: string | null;
  readonly website: string | null;
  readonly followers: number | null;
  readonly follows: number | null;
  readonly media_count: number | null;
}

/** The profile as it was last told. */
export function readProfile(
  connection: Connection,
): { readonly profile: LibraryProfile; readonly fetchedAt: number } | null {
  const row = connection.get<ProfileRow>('SELECT * FROM profiles ORDER BY seen_at DESC LIMIT 1');
  if (row === null) return null;
  const profile: LibraryProfile = {
    userId: row.user_id,
    username: row.username,
    name: row.name,
    accountType: row.account_type,
    pictureName: row.picture_name,
    biography: row.biography,
    website: row.website,
    followersCount: row.followers,
    followsCount: row.follows,
    mediaCount: row.media_count,
  };
  return { profile, fetchedAt: row.fetched_at };
}

/** Keeps a profile: as a new row where it changed. */
export function putProfile(
  connection: Connection,
  { profilePictureUrl, ...told }: InstagramProfile,
  at: number,
): void {
  const profile: LibraryProfile = {
    ...told,
    pictureName: profilePictureUrl === null ? null : pictureName(profilePictureUrl),
  };
  const values = [
    profile.userId,
    profile.username,
    profile.name,
    profile.accountType,
    profile.pictureName,
    profile.biography,
    profile.website,
    profile.followersCount,
    profile.followsCount,
    profile.mediaCount,
  ];
  connection.transaction(() => {
    const confirmed = connection.run(
      `UPDATE profiles SET fetched_at = max(fetched_at, ?)
       WHERE seen_at = (SELECT max(seen_at) FROM profiles)
         AND (user_id, username, name, account_type, picture_name, biography, website, followers,
              follows, media_count) IS (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [at, ...values],
    );
    if (confirmed > 0) return;
    connection.run(
      `INSERT OR REPLACE INTO profiles (seen_at, fetched_at, user_id, username, name, account_type,
         picture_name, biography, website, followers, follows, media_count)
       VALUES (?1, ?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [at, ...values],
    );
  });
}
