import { createCipheriv, randomBytes } from 'node:crypto';
import type { Installation } from '../../deps.ts';
import { NONCE_BYTES, SEALED } from './sealed-secret.ts';

/**
 * A secret as it is stored: sealed by AES-256-GCM for one person, so that it opens nothing in the row of another. Where the
 * installation has no secret of its own it stays as it is.
 */
export function sealSecret({ sealingKey }: Pick<Installation, 'sealingKey'>, personId: string, secret: string): string {
  if (sealingKey === null) return secret;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(personId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return SEALED + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}
