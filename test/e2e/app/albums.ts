import type { DemoAlbum } from '../../../main/demo/demo-album.ts';

/** The newest posts of an album: among the first dozen are a carousel, a reel and one withheld. */
export function someOf(count: number): (album: DemoAlbum) => DemoAlbum {
  return (album) => ({ ...album, posts: album.posts.slice(0, count) });
}
