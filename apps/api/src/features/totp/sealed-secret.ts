/** Begins what is sealed. No plain secret does: base 32 has capitals only. */
export const SEALED = 'sealed-1.';

/** The sizes that NIST SP 800-38D names for GCM. */
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
