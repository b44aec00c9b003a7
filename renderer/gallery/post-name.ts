import type { Post } from '../../preload/contract/post.ts';
import { formatDay } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';

const longest = 100;

/** A caption as it was written. */
export function captionText(post: Post): string {
  return post.caption.map(({ text }) => text).join('');
}

/** Cut by what a person sees as a character, so that an emoji is never halved. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...new Intl.Segmenter().segment(line)];
  if (characters.length <= longest) return line;
  const cut = characters.slice(0, longest).map(({ segment }) => segment);
  return `${cut.join('').trimEnd()}…`;
}

/** The kind of a post and its day, for one that says nothing else. */
export function kindAndDay(post: Post): string {
  const { kind, kindAndDate } = messages.gallery;
  return kindAndDate(kind[post.kind], formatDay(new Date(post.postedAt)));
}

/** How a post is called: its caption's beginning, else its alt text, else kind and date. */
export function postName(post: Post): string {
  const caption = shortened(captionText(post));
  if (caption !== '') return caption;
  const altText = shortened(post.altText ?? '');
  return altText === '' ? kindAndDay(post) : altText;
}

/** The name of a post's tile: its own name first, then what its marks say. */
export function tileName(post: Post): string {
  const name = postName(post);
  const described = kindAndDay(post);
  const { withheld } = messages.gallery;
  const parts = name === described ? [name] : [name, described];
  if (post.media[0]?.available === false) parts.push(withheld);
  if (post.goneSince !== null) parts.push(messages.sync.gone);
  return parts.join('. ');
}
