import { beforeAll, describe, expect, test } from 'vitest';

import { idsOf, newPlace, syncAll, writerOf } from './library-under-test.ts';
import { media, minute, query } from './sample-posts.ts';
import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import type { LibraryReader } from '../../../../../main/library/store/library-store.ts';

/** One text, what finds it, and what does not. */
interface Row {
  readonly script: string;
  readonly caption?: string;
  readonly altText?: string;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

const table: readonly Row[] = [
  {
    script: 'Latin',
    caption: 'Don’t miss the Summer in New-York, it’s 30°',
    hits: [
      'summer',
      'SUMMER',
      'summ',
      's',
      'the summer',
      'summer the',
      'new york',
      'new-york',
      '30',
    ],
    misses: ['ummer', 'winter', 'summ the', 'summers', 'york-new'],
  },
  {
    script: 'Latin with diacritics',
    caption: 'Crème brûlée à la plage, ça va? L’été au Café Müller',
    hits: ['creme', 'CRÈME', 'crème', 'ete', 'été', 'cafe mull', 'ca', 'brulee plage'],
    misses: ['reme', 'cafés'],
  },
  {
    script: 'Latin letters without decomposition',
    caption: 'Smørrebrød in Łódź, Straße in Đà Nẵng, ılık Æbler and Þingvellir',
    hits: [
      'smorrebrod',
      'smørrebrød',
      'lodz',
      'łódź',
      'strasse',
      'straße',
      'da nang',
      'ilik',
      'aebler',
      'thing',
    ],
    misses: ['strase', 'odz'],
  },
  {
    script: 'Latin, Turkish and decomposed',
    caption: 'İstanbul’da ÇAĞRI; re\u0301sume\u0301; ﬁne ｗｉｄｅ ①',
    hits: ['istanbul', 'İSTANBUL', 'cagri', 'résumé', 'resume', 'fine', 'wide', '1'],
    misses: ['tanbul', 'ine'],
  },
  {
    script: 'Vietnamese',
    caption: 'Phở bò ở Hà Nội, ngon tuyệt vời',
    hits: ['pho', 'phở bò', 'ha noi', 'Hà Nội', 'tuyet'],
    misses: ['oi', 'noi ha bo x'],
  },
  {
    script: 'Cyrillic',
    caption: 'Ёлка и зелёный чай в Москве. Мой Київ, Беларусь мая ў сэрцы',
    hits: ['елка', 'ёлка', 'ЗЕЛЕНЫЙ', 'москв', 'мой', 'киів', 'київ', 'м'],
    misses: ['лка', 'мои', 'москва'],
  },
  {
    script: 'Greek',
    caption: 'Καλημέρα από την Αθήνα, ωραίος ήλιος',
    hits: ['καλημερα', 'ΚΑΛΗΜΈΡΑ', 'αθηνα', 'ωραιος', 'ΩΡΑΙΟΣ', 'ηλι'],
    misses: ['λημερα', 'αθηνων'],
  },
  {
    script: 'Arabic',
    caption: 'أَهْلًا بكم في القاهرة، مدينة جميـــلة ١٢',
    hits: ['اهلا', 'أهلا', 'القاهرة', 'القاهره', 'جميلة', 'في القا'],
    misses: ['قاهرة', 'هلا'],
  },
  {
    script: 'Persian',
    caption: 'کتاب می‌خواهم از تهران',
    hits: ['کتاب', 'كتاب', 'می‌خواهم', 'تهر'],
    misses: ['تاب', 'هران'],
  },
  {
    script: 'Hebrew',
    caption: 'שָׁלוֹם ירושלים, בוקר טוב',
    hits: ['שלום', 'שָׁלוֹם', 'ירוש', 'בוקר טוב', 'ט'],
    misses: ['לום', 'רושלים'],
  },
  {
    script: 'Devanagari',
    caption: 'नमस्ते दिल्ली, ज़िंदगी सुंदर है',
    hits: ['नमस्ते', 'दिल्ली', 'दिल', 'ज़िंदगी', 'जिंदगी', 'सुंदर है'],
    misses: ['मस्ते', 'दल', 'ल्ली'],
  },
  {
    script: 'Tamil',
    caption: 'சென்னை கடற்கரை அழகு',
    hits: ['சென்னை', 'கடற்கரை', 'அழ'],
    misses: ['னை', 'கரை'],
  },
  {
    script: 'Georgian and Armenian',
    caption: 'თბილისი და Երևան',
    hits: ['თბილისი', 'თბ', 'երևան', 'ԵՐ'],
    misses: ['ბილისი', 'ևան'],
  },
  {
    script: 'Chinese',
    caption: '我爱北京的秋天，香山红叶很美。',
    hits: ['北京', '京', '爱', '秋天', '香山红叶', '北京 秋天', '北京秋天', '红', '我爱北京'],
    misses: ['上海', '京北', '东京', '秋香'],
  },
  {
    script: 'Japanese',
    caption: '東京タワーと桜がきれい！ラーメン食べた。ｶﾞﾗｽ',
    hits: ['東京', '桜', 'タワー', '東京タワー', 'きれい', 'ラーメン', '食べ', 'ガラス', '京'],
    misses: ['京都', '梅', 'ターワ', 'カラス'],
  },
  {
    script: 'Korean',
    caption: '서울에서 제주도여행 다녀왔어요',
    hits: ['서울', '서', '여행', '제주도', '서울 여행', '서울'.normalize('NFD')],
    misses: ['부산', '울서', '행여'],
  },
  {
    script: 'Korean, decomposed',
    caption: '부산 바다'.normalize('NFD'),
    hits: ['부산', '바다', '부'],
    misses: ['산부'],
  },
  {
    script: 'Thai',
    caption: 'สวัสดีครับ วันนี้ไปทะเลกินน้ำแข็ง',
    hits: ['สวัสดี', 'ทะเล', 'น้ำ', 'กิน', 'วันนี้', 'ไปทะเล', 'ครับ ทะเล', 'ก'],
    misses: ['ภูเขา', 'ทะลุ', 'นา'],
  },
  {
    script: 'Lao, Khmer, Burmese and Tibetan',
    caption: 'ສະບາຍດີວຽງຈັນ សួស្តីភ្នំពេញ မင်္ဂလာပါရန်ကုန် བཀྲ་ཤིས་བདེ་ལེགས།',
    hits: ['ສະບາຍ', 'ວຽງຈັນ', 'ភ្នំពេញ', 'សួស្តី', 'ရန်ကုန်', 'မင်္ဂလာ', 'བདེ', 'བཀྲ་ཤིས'],
    misses: ['ປາກເຊ', 'សៀមរាប', 'မန္တလေး', 'ལྷ་ས'],
  },
  {
    script: 'Emoji',
    caption: 'Beach 🏖️ day 👍🏽 👩‍👩‍👧 🇩🇪🇫🇷 ❤️ 🔥🔥',
    hits: ['🏖', '🏖️', '👍', '👍🏿', '👩‍👩‍👧', '🇩🇪', '🇫🇷', '❤', '🔥', 'beach 🔥'],
    misses: ['😀', '🇪🇫', '🇺🇸', '👧'],
  },
  {
    script: 'Mixed scripts without spaces',
    caption: '東京tokyo2026旅行 с любовью from Zürich',
    hits: ['tokyo', 'tokyo2026', '東京tokyo', '旅行', 'любовь', 'zurich 東京', '行'],
    misses: ['2026', 'okyo'],
  },
  {
    script: 'Hashtags and mentions',
    caption: 'With @anna.k_99 and @Ben! #SummerTime #夏休み #été_2026 #a#bc, not mail@carl.de',
    hits: [
      '#summertime',
      '#summer',
      '#夏',
      '#夏休み',
      '#ete_2026',
      '#ÉTÉ',
      '#a',
      '#bc',
      '@anna.k',
      '@anna',
      '@ben',
      '＠ben',
      '＃夏',
      'summertime',
      '#summer @ben with',
      'carl',
    ],
    misses: ['#time', '#休み', '#2026', '@carl', '@nna', '#ben', '@summer', '#with', '#c'],
  },
  {
    script: 'Alt text',
    altText: 'May be an image of crêpes and 富士山',
    hits: ['crepes', '富士', 'image of'],
    misses: ['alt', 'image crepe x'],
  },
];

let reader: LibraryReader;

beforeAll(() => {
  const { place, remove } = newPlace();
  const writer = writerOf(place);
  syncAll(
    writer,
    table.map(({ caption, altText }, index) =>
      media(String(index + 1), { caption: caption ?? null, altText: altText ?? null }),
    ),
    minute(0),
  );
  writer.close();
  reader = openLibraryReader(place);
  return () => {
    reader.close();
    remove();
  };
});

const cases = (kind: 'hits' | 'misses') =>
  table.flatMap((row, index) =>
    row[kind].map((search) => ({ script: row.script, search, id: String(index + 1) })),
  );

describe('a search', () => {
  test.each(cases('hits'))('in $script finds $search', ({ search, id }) => {
    expect(idsOf(reader, { search })).toContain(id);
  });

  test.each(cases('misses'))('in $script does not find $search', ({ search, id }) => {
    expect(idsOf(reader, { search })).not.toContain(id);
  });
});

describe('whatever is typed', () => {
  const hostile = [
    '"',
    "'",
    '*',
    '""*',
    'NEAR(a b, 2)',
    'a AND OR NOT b',
    'caption:summer',
    '{caption}: x',
    '^a',
    'a + b',
    '-a',
    '\\',
    '%_',
    '(((',
    '⑴ ½ ﷺ',
    '\u0000',
    'a\u0000b',
    '\ud83d',
    '\u0301',
    '\u200d',
    '👩‍',
    '#️⃣',
    '#"',
    '@*',
    '# AND @',
    '; DROP TABLE posts',
    'word '.repeat(2000),
    'x'.repeat(10_000),
    '東'.repeat(10_000),
    '#a'.repeat(5000),
    '"'.repeat(10_000),
  ];

  test.each(hostile)('%j is words or nothing', (search) => {
    const found = idsOf(reader, { search });
    expect(found.length).toBeLessThanOrEqual(table.length);
    expect(reader.count(query({ search }))).toBe(found.length);
    expect(reader.months(query({ search })).reduce((sum, { posts }) => sum + posts, 0)).toBe(
      found.length,
    );
    expect(() => idsOf(reader, { hashtag: search })).not.toThrow();
  });

  test.each(['', '  ', '"', '#', '@', '* . "'])('%j asks for nothing, and finds all', (search) => {
    expect(idsOf(reader, { search })).toHaveLength(table.length);
  });

  test('operators are words like any other', () => {
    expect(idsOf(reader, { search: 'summer OR москве' })).toEqual([]);
    expect(idsOf(reader, { search: 'summer NOT york' })).toEqual([]);
  });
});

test('a hashtag that is chosen is that one, not what begins with it', () => {
  const withTags = String(table.findIndex(({ script }) => script.startsWith('Hashtags')) + 1);
  expect(idsOf(reader, { hashtag: 'SummerTime' })).toEqual([withTags]);
  expect(idsOf(reader, { hashtag: '#ete_2026' })).toEqual([withTags]);
  expect(idsOf(reader, { hashtag: 'Summer' })).toEqual([]);
  expect(idsOf(reader, { hashtag: '夏休み', search: 'anna' })).toEqual([withTags]);
});
