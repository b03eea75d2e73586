/** What a passkey may sign with, the best first, by their numbers at IANA: Ed25519, ECDSA on P-256, RSA. Every authenticator knows one. */
export const PASSKEY_ALGORITHMS = [-8, -7, -257];
