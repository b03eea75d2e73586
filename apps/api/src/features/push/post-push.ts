import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { request } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { isPublicAddress } from './is-public-address.ts';

const TIMEOUT_MS = 10_000;

/** An encrypted message, ready to be posted. */
export interface PushMessage {
  endpoint: string;
  headers: Record<string, string | number>;
  body: Buffer;
}

/** Hands a message to a push service. @returns the status it answers with */
export type PostPush = (message: PushMessage) => Promise<number>;

/** Looks a name up and refuses it if any of its addresses is none of the open internet; the connection is made to what was looked at. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  lookup(hostname, all, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return callback(error ?? new Error('the name leads nowhere'), '', 0);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(new Error('the name leads into a network of our own'), '', 0);
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** Posts over https, to addresses of the open internet only, follows no redirect and reads no answer but its status. */
export const postPush: PostPush = async ({ endpoint, headers, body }) => {
  const { protocol, hostname } = new URL(endpoint);
  // an address in place of a name would not be looked up
  if (protocol !== 'https:' || isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0) throw new Error('the endpoint is no named host reached by https');
  return new Promise((resolve, reject) => {
    const sending = request(endpoint, { method: 'POST', headers, lookup: lookUpPublic, agent: false, signal: AbortSignal.timeout(TIMEOUT_MS) });
    sending.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sending.once('error', reject);
    sending.end(body);
  });
};
