import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** DER, the way certificates are written: a tag, a length, the content (X.690). */
function der(tag: number, ...parts: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'ascii') : part)));
  const { length } = content;
  const header = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...header]), content]);
}

const [INTEGER, BITS, OCTETS, OID, UTF8, TIME, SEQUENCE, SET] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x17, 0x30, 0x31];
const [VERSION, EXTENSIONS, DNS_NAME] = [0xa0, 0xa3, 0x82];
const oid = (hex: string): Buffer => der(OID, Buffer.from(hex, 'hex'));
const ECDSA_WITH_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const SUBJECT_ALT_NAME = oid('551d11');
const DAY_MS = 86_400_000;

const utcTime = (at: number): Buffer => der(TIME, `${new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`);

/** A key and a certificate for localhost that nobody vouches for, for two days; made anew for each run, so none is ever stored. */
export function makeSelfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, 'localhost'))));
  const validity = der(SEQUENCE, utcTime(Date.now() - DAY_MS), utcTime(Date.now() + DAY_MS));
  const altName = der(SEQUENCE, SUBJECT_ALT_NAME, der(OCTETS, der(SEQUENCE, der(DNS_NAME, 'localhost'))));
  const toBeSigned = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1]), randomBytes(8)),
    ECDSA_WITH_SHA256,
    name,
    validity,
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(EXTENSIONS, der(SEQUENCE, altName)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = der(SEQUENCE, toBeSigned, ECDSA_WITH_SHA256, der(BITS, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  return { key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n` };
}
