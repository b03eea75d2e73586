import { createDecipheriv } from 'node:crypto';
import type { Installation } from '../../deps.ts';
import { NONCE_BYTES, SEALED, TAG_BYTES } from './sealed-secret.ts';

/**
 * What was sealed; one from before there was sealing comes as it is.
 * @returns null for one that was sealed by another secret of the installation, or for somebody else: it opens nothing
 */
export function openSecret({ sealingKey }: Pick<Installation, 'sealingKey'>, personId: string, stored: string): string | null {
  if (!stored.startsWith(SEALED)) return stored;
  if (sealingKey === null) return null;
  const bytes = Buffer.from(stored.slice(SEALED.length), 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(personId))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null; // the tag does not fit
  }
}
