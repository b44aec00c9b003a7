import { isAbsolute } from 'node:path';

import { accountIdSchema } from '../../preload/contract/ids.ts';
import { keepingSchema } from '../../preload/contract/library.ts';
import { syncingSchema, themeSchema } from '../../preload/contract/preferences.ts';
import { z } from '../../preload/contract/zod.ts';
import { windowBoundsSchema } from '../windows/window-bounds.ts';

/** Milliseconds since the epoch. */
const time = z.number().int().nonnegative();

/** Deaths that last: a checkpoint or an unconfirmed account is asked about again after a restart. */
const lastingDeathSchema = z.enum([
  'expired',
  'app-removed',
  'password-changed',
  'logged-out',
  'other',
]);
export type LastingDeath = z.infer<typeof lastingDeathSchema>;

/** An account without its token, which is in the vault. */
const storedAccountSchema = z.object({
  id: accountIdSchema,
  username: z.string(),
  name: z.string().nullable(),
  /** Its library is kept, and can be looked at; settings of before it could be have none of these. */
  signedOut: z.boolean().default(false),
  token: z.object({
    /** When Instagram handed it out, or renewed it last. */
    obtainedAt: time,
    /** Null where Instagram did not say. */
    expiresAt: time.nullable(),
    /** Why Instagram no longer takes it; null while it does. */
    dead: lastingDeathSchema.nullable(),
  }),
});
export type StoredAccount = Readonly<z.infer<typeof storedAccountSchema>>;

const folderSchema = z.string().refine((path) => isAbsolute(path));

/** Where the library is, and how much it keeps. Folders are absolute. */
const libraryPlaceSchema = z.object({
  /** Null for the usual one, beside the settings. */
  folder: folderSchema.nullable(),
  /** Where it is being moved to; null while it stays. */
  movingTo: folderSchema.nullable(),
  /** Copies of it that are of no use any more, and not deleted yet. */
  removing: z.array(folderSchema).readonly(),
  keeping: keepingSchema,
});
export type StoredLibraryPlace = Readonly<z.infer<typeof libraryPlaceSchema>>;

/**
 * The parts of the settings file, each read for itself: damage to one leaves the others alone.
 * No secret is among them but as ciphertext.
 */
export const settingsParts = {
  metaApp: z
    .object({ appId: z.string().nullable(), redirectUri: z.string().nullable() })
    .readonly()
    .default({ appId: null, redirectUri: null }),
  accounts: z.array(storedAccountSchema.readonly()).readonly().default([]),
  activeAccount: accountIdSchema.nullable().default(null),
  /** Base64, by the vault's key. */
  ciphertexts: z.record(z.string(), z.base64()).readonly().default({}),
  windowBounds: windowBoundsSchema.nullable().default(null),
  library: libraryPlaceSchema
    .readonly()
    .default({ folder: null, movingTo: null, removing: [], keeping: 'everything' }),
  theme: themeSchema.default('system'),
  syncing: syncingSchema.strip().readonly().default({ every: 'six-hours', atStart: true }),
  /** When it was last notified that an account's sign-in ends, so that it is not once an hour. */
  endsNotified: z.record(accountIdSchema, time).readonly().default({}),
} as const;

type Parts = typeof settingsParts;
export type SettingsPart = keyof Parts;
export type Settings = { readonly [Part in SettingsPart]: z.output<Parts[Part]> };

export interface ReadSettings {
  readonly settings: Settings;
  /** What the file holds that this version does not know: a newer one wrote it; kept as it is. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** Parts that did not fit, and were replaced by what a new profile has. */
  readonly damaged: readonly SettingsPart[];
}

/** Parses what the settings file holds, part by part. */
export function readSettings(content: Readonly<Record<string, unknown>>): ReadSettings {
  const damaged: SettingsPart[] = [];
  const read = <Value>(part: SettingsPart, schema: z.ZodType<Value>): Value => {
    const parsed = schema.safeParse(content[part]);
    if (parsed.success) return parsed.data;
    damaged.push(part);
    return schema.parse(undefined);
  };
  const settings: Settings = {
    metaApp: read('metaApp', settingsParts.metaApp),
    accounts: read('accounts', settingsParts.accounts),
    activeAccount: read('activeAccount', settingsParts.activeAccount),
    ciphertexts: read('ciphertexts', settingsParts.ciphertexts),
    windowBounds: read('windowBounds', settingsParts.windowBounds),
    library: read('library', settingsParts.library),
    theme: read('theme', settingsParts.theme),
    syncing: read('syncing', settingsParts.syncing),
    endsNotified: read('endsNotified', settingsParts.endsNotified),
  };
  const unknown = Object.fromEntries(
    Object.entries(content).filter(([name]) => !Object.hasOwn(settingsParts, name)),
  );
  return { settings, unknown, damaged };
}
