/**
 * How text is cut into words and folded, for the index of the library, for what a person types,
 * and for marking what was found. Pure, and the same on all three sides.
 *
 * Scripts that are written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan),
 * and Korean, whose words grow endings, are indexed character by character, and a word of theirs
 * is searched as a row of characters: found whatever a dictionary would make of the text around
 * it, and with one character as with ten.
 */

/** A word of a text, folded, and where it stands. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets in the original text. */
  readonly start: number;
  readonly end: number;
}

const spaceless = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]`;
const anySpaceless = new RegExp(spaceless, 'u');

/** Syllables that are written out in their parts (as macOS does in names), or one character. */
const unit = new RegExp(
  String.raw`[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|${spaceless}[\p{M}\uff9e\uff9f\u200c\u200d]*|(?:(?!${spaceless}).)+`,
  'gsu',
);

const modifiers = String.raw`[\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]`;
const emoji = String.raw`\p{RI}{2}|\p{ExtPict}${modifiers}*(?:\u200d\p{ExtPict}${modifiers}*)*`;
const run = new RegExp(
  String.raw`${emoji}|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200c-\u200f\u2060]*`,
  'gu',
);

const asciiRun = /[a-z0-9]+/gi;

const noPart = /[^\p{L}\p{M}\p{N}\p{So}\p{RI}]/gu;

const ascii = /^\p{ASCII}*$/u;

/**
 * Accents of Latin, Greek and Cyrillic (but not the one that makes й and ў), vowel points of
 * Hebrew and Arabic, the dot below of the Indian scripts, and what is invisible. The vowels of
 * Thai and Devanagari are marks, too, and are letters to whoever reads: they stay.
 */
const foldedAway = new RegExp(
  [
    String.raw`(?<![иу])\u0306`,
    String.raw`[\u0300-\u0305\u0307-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]`,
    String.raw`[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]`,
    String.raw`[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]`,
    String.raw`[\u093c\u09bc\u0a3c\u0abc\u0b3c]`,
    String.raw`[\u00ad\u200c-\u200f\u2060\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]`,
  ].join('|'),
  'gu',
);

/** Letters that no decomposition leads back to what people type for them. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ı: 'i',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ς: 'σ',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
  }),
);
const anyLetter = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');

/** A word as it is compared: lower case, compatibility forms and accents taken away. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(foldedAway, '')
    .replace(anyLetter, (letter) => letters.get(letter) ?? letter)
    .normalize('NFC');
}

/** Folds words of one text again and again: those outside ASCII are remembered. */
const partsSeen = new Map<string, string>();
const mostSeen = 4096;

/** A word or character without what is no part of one: `½` becomes `1⁄2`, `⑴` becomes `(1)`. */
function foldPart(part: string): string {
  if (ascii.test(part)) return part.toLowerCase();
  const seen = partsSeen.get(part);
  if (seen !== undefined) return seen;
  const folded = fold(part).replace(noPart, '');
  if (partsSeen.size >= mostSeen) partsSeen.clear();
  partsSeen.set(part, folded);
  return folded;
}

/** The words of a text in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const add = (part: string, start: number): void => {
    const folded = foldPart(part);
    if (folded !== '') words.push({ text: folded, start, end: start + part.length });
  };
  for (const match of text.matchAll(ascii.test(text) ? asciiRun : run)) {
    const [found] = match;
    if (ascii.test(found) || !anySpaceless.test(found)) {
      add(found, match.index);
      continue;
    }
    for (const part of found.matchAll(unit)) add(part[0], match.index + part.index);
  }
  return words;
}
