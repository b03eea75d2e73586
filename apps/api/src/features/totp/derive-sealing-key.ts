import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * The key for what is sealed in the database, from the installation's secret, which is not in it (HKDF, RFC 5869).
 * @param secret empty where there is none
 */
export function deriveSealingKey(secret: string): Uint8Array<ArrayBuffer> | null {
  return secret === '' ? null : new Uint8Array(hkdfSync('sha256', secret, '', 'whetstone totp 1', KEY_BYTES));
}
