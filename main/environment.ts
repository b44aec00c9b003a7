import {
  appIdSchema,
  appSecretSchema,
  redirectUriSchema,
} from '../preload/contract/meta-app-input.ts';
import { dialogWords } from './messages/dialogs.ts';

/** The development overrides; all null in a packaged build. */
export interface Environment {
  /** One loopback origin that stands for all three hosts of Instagram. */
  readonly instagramOrigin: string | null;
  readonly appId: string | null;
  readonly appSecret: string | null;
  readonly redirectUri: string | null;
  /** The clock starts here. */
  readonly now: Date | null;
  /** A folder of photographs that the demo account serves as its posts. */
  readonly demoPictures: string | null;
  /** Names of overrides that were set and refused, because the build is packaged. */
  readonly refused: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

const names = [
  'ALBUMEN_INSTAGRAM_ORIGIN',
  'ALBUMEN_APP_ID',
  'ALBUMEN_APP_SECRET',
  'ALBUMEN_REDIRECT_URI',
  'ALBUMEN_NOW',
  'ALBUMEN_DEMO_PICTURES',
] as const;

/**
 * Reads the development overrides.
 * @throws Error with a sentence for the developer when one of them is not valid.
 */
export function readEnvironment(variables: Variables, isPackaged: boolean): Environment {
  const isSet = (name: string): boolean => (variables[name] ?? '') !== '';
  const read = <Value>(
    name: (typeof names)[number],
    expected: string,
    parse: (text: string) => Value | null,
  ): Value | null => {
    const text = variables[name] ?? '';
    if (isPackaged || text === '') return null;
    const value = parse(text);
    if (value === null) throw new Error(dialogWords.badOverride(name, expected));
    return value;
  };
  return {
    instagramOrigin: read('ALBUMEN_INSTAGRAM_ORIGIN', 'http://127.0.0.1:PORT', (text) =>
      /^http:\/\/127\.0\.0\.1:[0-9]{1,5}$/.test(text) && URL.canParse(text) ? text : null,
    ),
    appId: read('ALBUMEN_APP_ID', 'digits', (text) => appIdSchema.safeParse(text).data ?? null),
    appSecret: read(
      'ALBUMEN_APP_SECRET',
      'the app secret, without white space',
      (text) => appSecretSchema.safeParse(text).data ?? null,
    ),
    redirectUri: read(
      'ALBUMEN_REDIRECT_URI',
      'an https address without fragment',
      (text) => redirectUriSchema.safeParse(text).data ?? null,
    ),
    now: read('ALBUMEN_NOW', 'an ISO 8601 time', (text) => {
      const time = new Date(text);
      return Number.isNaN(time.getTime()) ? null : time;
    }),
    demoPictures: read('ALBUMEN_DEMO_PICTURES', 'a folder', (text) => text),
    refused: isPackaged ? names.filter(isSet) : [],
  };
}
