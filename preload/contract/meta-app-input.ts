import { z } from './zod.ts';

/** The redirect URI that the dialog proposes; nobody listens there, the request is intercepted. */
export const defaultRedirectUri = 'https://localhost/albumen/callback';

/** The *Instagram* App ID: digits only. */
export const appIdSchema = z
  .string()
  .trim()
  .regex(/^[0-9]{5,20}$/);

/** The app secret: what Meta's dashboard shows is hexadecimal; only white space is refused. */
export const appSecretSchema = z
  .string()
  .trim()
  .regex(/^[!-~]{8,128}$/);

/** https, with a host, without fragment or user information (Meta refuses custom schemes). */
export const redirectUriSchema = z
  .string()
  .trim()
  .max(512)
  .refine((text) => {
    if (/\s/.test(text) || text.includes('#') || !URL.canParse(text)) return false;
    const url = new URL(text);
    return (
      url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
    );
  });

/** What the dialog sends; `appSecret` null keeps the one that is stored. */
export const metaAppInputSchema = z.strictObject({
  appId: appIdSchema,
  appSecret: appSecretSchema.nullable(),
  redirectUri: redirectUriSchema,
});
export type MetaAppInput = z.infer<typeof metaAppInputSchema>;

/** What a person pastes as the address that the browser landed on: anything, within bounds. */
export const pastedAddressSchema = z.string().max(16_384);

/** A token pasted from the Meta dashboard. */
export const pastedTokenSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_.|-]{20,1024}$/);
