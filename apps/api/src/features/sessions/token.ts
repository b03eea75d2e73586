import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret for a cookie or a link: 32 random bytes in base64url. */
export const createToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is stored of a token. It needs no salt and no slowness: nobody guesses 256 random bits. */
export const hashToken = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(token).digest());
