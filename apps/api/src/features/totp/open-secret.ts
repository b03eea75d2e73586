import { createDecipheriv } from 'node:crypto';
import type { Installation } from '../../deps.ts';
import { NONCE_BYTES, SEALED, TAG_BYTES } from './sealed-secret.ts';

function tryKey(key: Uint8Array<ArrayBuffer>, personId: string, bytes: Buffer): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(personId))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null; // the tag does not fit
  }
}

/**
 * What was sealed, by the present secret of the installation or the one before it; one from before there was sealing comes as it is.
 * @returns null for one that was sealed by any other secret, or for somebody else: it opens nothing
 */
export function openSecret(
  { sealingKey, previousSealingKey }: Pick<Installation, 'sealingKey' | 'previousSealingKey'>,
  personId: string,
  stored: string,
): string | null {
  if (!stored.startsWith(SEALED)) return stored;
  const bytes = Buffer.from(stored.slice(SEALED.length), 'base64url');
  for (const key of [sealingKey, previousSealingKey]) {
    const secret = key === null ? null : tryKey(key, personId, bytes);
    if (secret !== null) return secret;
  }
  return null;
}
