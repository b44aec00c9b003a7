import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is for: one made for one purpose is worth nothing for another. */
export type SignaturePurpose = 'token' | 'media' | 'consent';

/** Signs texts, and tells its own signatures from others. */
export interface Signer {
  /** 43 characters of base64url. */
  sign(purpose: SignaturePurpose, text: string): string;
  isOwn(purpose: SignaturePurpose, text: string, signature: string): boolean;
  /** A value and its signature as one text, for a place where people can change it. */
  seal(purpose: SignaturePurpose, value: unknown): string;
  /** The value of a sealed text; null when it was changed, or is not one. */
  open(purpose: SignaturePurpose, sealed: string): unknown;
}

const signatureLength = 43;

/** Makes a signer (HMAC-SHA-256) with a key in hexadecimal. */
export function createSigner(key: string): Signer {
  const sign: Signer['sign'] = (purpose, text) =>
    createHmac('sha256', Buffer.from(key, 'hex')).update(`${purpose}\n${text}`).digest('base64url');

  const isOwn: Signer['isOwn'] = (purpose, text, signature) => {
    const expected = Buffer.from(sign(purpose, text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  };

  return {
    sign,
    isOwn,
    seal: (purpose, value) => {
      const text = Buffer.from(JSON.stringify(value)).toString('base64url');
      return text + sign(purpose, text);
    },
    open: (purpose, sealed) => {
      const text = sealed.slice(0, -signatureLength);
      if (!isOwn(purpose, text, sealed.slice(-signatureLength))) return null;
      const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
      return value;
    },
  };
}
