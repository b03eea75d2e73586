import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { Assertion, Attestation } from '@whetstone/contracts/passkeys';

const ORIGIN = 'http://localhost';
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

interface Bent {
  /** where the browser says the page was */
  origin?: string;
  /** the host to whose passkey the authenticator's answer belongs */
  rpId?: string;
  isVerified?: boolean;
  counter?: number;
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url');
const uint = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

/** A browser with one passkey in it: ECDSA on P-256, as WebAuthn writes it. What it says can be bent. */
export class SoftwareAuthenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #id = randomBytes(32);
  counter = 0;
  userHandle: string | null = null;

  #clientData(type: string, challenge: string, origin = ORIGIN): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #authenticatorData(rpId: string, { isVerified = true, counter, credential = Buffer.alloc(0) }: Bent & { credential?: Buffer }): Buffer {
    this.counter = counter ?? this.counter + 1;
    const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | (credential.length > 0 ? HAS_CREDENTIAL : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), uint(this.counter, 4), credential]);
  }

  /** Makes the passkey. */
  create(options: { challenge: string; rp: { id: string }; user: { id: string } }, bent: Bent = {}): Attestation {
    this.userHandle = options.user.id;
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = new Map<number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    const credential = Buffer.concat([Buffer.alloc(16), uint(this.#id.length, 2), this.#id, isoCBOR.encode(key)]);
    const authData = new Uint8Array(this.#authenticatorData(bent.rpId ?? options.rp.id, { ...bent, credential }));
    const attestation = new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      id: base64url(this.#id),
      clientDataJSON: base64url(this.#clientData('webauthn.create', options.challenge, bent.origin)),
      attestationObject: base64url(isoCBOR.encode(attestation)),
      transports: ['internal', 'hybrid'],
    };
  }

  /** Shows the passkey. */
  show(options: { challenge: string; rpId: string }, bent: Bent = {}): Assertion {
    const clientData = this.#clientData('webauthn.get', options.challenge, bent.origin);
    const authData = this.#authenticatorData(bent.rpId ?? options.rpId, bent);
    return {
      id: base64url(this.#id),
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#keys.privateKey)),
      userHandle: this.userHandle,
    };
  }
}
