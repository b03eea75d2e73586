import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { PushSubscriptionBody } from '@whetstone/contracts/push';

const KEY_BYTES = 65;
const SALT_BYTES = 16;
const TAG_BYTES = 16;

let count = 0;

/** What a browser does with push messages: it makes keys, subscribes with them, and decrypts what is sent (RFC 8291). */
export class PushBrowser {
  readonly #keys = createECDH('prime256v1');
  readonly #auth = randomBytes(SALT_BYTES);
  readonly subscription: PushSubscriptionBody;

  constructor(language: PushSubscriptionBody['language'] = 'en') {
    count += 1;
    const p256dh = this.#keys.generateKeys().toString('base64url');
    this.subscription = { endpoint: `https://push.example/${count}`, keys: { p256dh, auth: this.#auth.toString('base64url') }, language };
  }

  decrypt(body: Buffer): unknown {
    const salt = body.subarray(0, SALT_BYTES);
    const theirs = body.subarray(SALT_BYTES + 5, SALT_BYTES + 5 + KEY_BYTES);
    const sealed = body.subarray(SALT_BYTES + 5 + KEY_BYTES);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#keys.getPublicKey(), theirs]);
    const secret = Buffer.from(hkdfSync('sha256', this.#keys.computeSecret(theirs), this.#auth, info, 32));
    const derive = (name: string, length: number) => Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length));
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    // one byte 2 ends the last record
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'));
  }
}
