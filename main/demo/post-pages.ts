import { demoPageWords as words } from '../messages/demo-page.ts';
import type { DemoAlbum, DemoMedium, DemoPost } from './demo-album.ts';
import type { DemoReply, DemoRequest } from './demo-http.ts';
import { fileNames } from './graph-nodes.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import type { MediaAddresses } from './media-addresses.ts';

/**
 * Makes the pages that "open on Instagram" leads to: a post, and the profile.
 * @returns null for a path that is not its own
 */
export function createPostPages(dependencies: {
  readonly album: DemoAlbum;
  readonly addresses: MediaAddresses;
}): (request: DemoRequest) => DemoReply | null {
  const { album, addresses } = dependencies;
  const { profile, posts } = album;
  const byShortcode = new Map(posts.map((post) => [post.shortcode, post]));

  function figure(medium: DemoMedium, post: DemoPost, origin: string): string {
    const address = (name: string): string => escapeHtml(addresses.address(origin, name));
    if (!medium.available) return `<p class="quiet centred">${escapeHtml(words.post.noFile)}</p>`;
    const still = address(fileNames.still(medium));
    if (medium.clip !== null) {
      const label = escapeHtml(words.post.video);
      return `<figure><video controls playsinline preload="none" aria-label="${label}" poster="${still}" src="${address(fileNames.clip(medium))}"></video></figure>`;
    }
    const alt = escapeHtml(post.altText ?? words.post.picture);
    return `<figure><img src="${still}" alt="${alt}" loading="lazy"></figure>`;
  }

  function postPage(post: DemoPost, origin: string): DemoReply {
    const { caption, postedAt, media } = post;
    const time = new Date(postedAt).toISOString();
    return htmlPage({
      title: words.post.title(profile.username),
      wide: true,
      main: `<p class="notice">${escapeHtml(words.post.onlyHere)}</p>
<h1>${escapeHtml(words.post.title(profile.username))}</h1>
${media.map((medium) => figure(medium, post, origin)).join('\n')}
${caption === null ? '' : `<p class="caption" dir="auto">${escapeHtml(caption)}</p>`}
<p class="quiet"><time datetime="${time}">${time.slice(0, 10)}</time></p>`,
    });
  }

  function profilePage(origin: string): DemoReply {
    const picture = escapeHtml(addresses.address(origin, fileNames.profilePicture));
    return htmlPage({
      title: profile.username,
      main: `<p class="notice">${escapeHtml(words.profile.onlyHere)}</p>
${profile.picture === null ? '' : `<img class="portrait" src="${picture}" alt="">`}
<h1>${escapeHtml(profile.name)}</h1>
<p class="caption centred">${escapeHtml(profile.biography)}</p>
<p class="quiet centred">${escapeHtml(words.profile.posts(posts.length))}</p>`,
    });
  }

  return ({ path, origin }) => {
    const shortcode = /^\/(?:p|reel)\/([A-Za-z0-9_-]{1,40})\/?$/.exec(path)?.[1];
    if (shortcode !== undefined) {
      const post = byShortcode.get(shortcode);
      return post === undefined ? null : postPage(post, origin);
    }
    const own = path === `/${profile.username}/` || path === `/${profile.username}`;
    return own ? profilePage(origin) : null;
  };
}
