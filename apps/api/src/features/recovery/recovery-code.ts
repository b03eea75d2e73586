import { randomBytes } from 'node:crypto';

// Crockford's base 32: no letter that reads like another, or like a digit.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** A code of 80 random bits, in groups of four for reading and writing down. */
export function createRecoveryCode(): string {
  const text = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** The code that was meant by what was typed: case, spaces and hyphens do not count, and what reads alike is alike. */
export const plainRecoveryCode = (typed: string): string => typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
