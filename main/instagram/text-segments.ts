import type { TextSegment } from '../../preload/contract/post.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { instagramOrigins } from './origins.ts';

/*
 * One alternative per kind, the first to begin wins: an @ or # inside a link belongs to the link.
 * A mention does not follow a letter or what an e-mail address may have before its @, except in
 * scripts that write without spaces. Hashtags may stand in a row without spaces.
 */
const link = String.raw`(?<link>(?<![\p{L}\p{N}@._/-])(?:https?:\/\/|www\.)[^\s\p{C}<>"“”«»「」『』（）、。，！？]+)`;
const mention = String.raw`(?<mention>(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}@_+%/-])@[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)`;
const hashtag = String.raw`(?<hashtags>(?<![\p{L}\p{M}\p{N}_&/])(?:[#＃][\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|\u200c(?=\p{L}))*)+)`;
const marked = new RegExp(`${link}|${mention}|${hashtag}`, 'giu');

/** Instagram's longest username. */
const longestName = 30;

/** Punctuation that ends the sentence rather than the address; a bracket only if it opened before. */
function withoutTrailingPunctuation(address: string): string {
  // How many brackets of each kind are closed without having been opened.
  let round = address.split(')').length - address.split('(').length;
  let square = address.split(']').length - address.split('[').length;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && round > 0) round -= 1;
    else if (last === ']' && square > 0) square -= 1;
    else if (!/[.,;:!?'’*…]/.test(last)) break;
  }
  return address.slice(0, end);
}

function linkAddress(text: string): string | null {
  const address = /^https?:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // `https://instagram.com@elsewhere.example` does not go where it seems to.
  if (url.username !== '' || url.password !== '') return null;
  return /[^.]\.[^.]/.test(url.hostname) ? address : null;
}

/** The marked stretches that begin with a match; what the match overreached is left as text. */
function segmentsOf(groups: Readonly<Record<string, string | undefined>>): readonly TextSegment[] {
  const { link: linkText, mention: mentionText, hashtags } = groups;
  if (linkText !== undefined) {
    const text = withoutTrailingPunctuation(linkText);
    return linkAddress(text) === null ? [] : [{ kind: 'link', text }];
  }
  if (mentionText !== undefined) {
    return mentionText.length > longestName + 1 ? [] : [{ kind: 'mention', text: mentionText }];
  }
  return (hashtags ?? '').split(/(?=[#＃])/u).map((text) => ({ kind: 'hashtag', text }));
}

/**
 * Splits a caption or biography into text, links, @mentions and #hashtags (of any script). The
 * texts of the segments, joined, are `text` again; an empty text has no segments.
 */
export function splitText(text: string): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let done = 0;
  for (const match of text.matchAll(marked)) {
    const found = segmentsOf(match.groups ?? {});
    const length = found.reduce((sum, segment) => sum + segment.text.length, 0);
    if (length === 0) continue;
    if (match.index > done) segments.push({ kind: 'text', text: text.slice(done, match.index) });
    segments.push(...found);
    done = match.index + length;
  }
  if (done < text.length) segments.push({ kind: 'text', text: text.slice(done) });
  return segments;
}

/** Where a segment leads: an https address (or a link's own http one); null for plain text. */
export function segmentAddress(segment: TextSegment): string | null {
  const name = segment.text.slice(1);
  switch (segment.kind) {
    case 'text':
      return null;
    case 'link':
      return linkAddress(segment.text);
    case 'mention':
      return `${instagramOrigins.www}/${encodeURIComponent(name)}/`;
    case 'hashtag':
      return `${instagramOrigins.www}/explore/tags/${encodeURIComponent(name)}/`;
    default:
      return assertNever(segment.kind);
  }
}
