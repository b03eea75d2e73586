import { createHash } from 'node:crypto';
import { IMPORT_CAPS } from '@whetstone/contracts/bank-imports';
import { DomainError } from '../../domain-error.ts';

export interface GivenFile {
  path: string;
  bytes: Uint8Array;
}

interface Bank {
  files: GivenFile[];
  /** over paths and bytes, in their order */
  hash: string;
}

const refuse = (field: string, message: string): DomainError => new DomainError('invalid_request', 'The files cannot be taken.', [{ field, message }]);

/** Node skips what is no base64 without a word; what it made is then shorter than it had to be. */
function decode(base64: string, at: number): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  const padding = /={0,2}$/.exec(base64)?.[0].length ?? 0;
  if (base64.length % 4 !== 0 || bytes.length !== (base64.length / 4) * 3 - padding) throw refuse(`files.${at}.base64`, 'is no base64');
  return bytes;
}

/** The bytes that a browser sent. @throws DomainError invalid_request for what is no base64, for too many bytes, and for a path that comes twice */
export function decodeFiles(given: readonly { path: string; base64: string }[]): Bank {
  const hash = createHash('sha256');
  const paths = new Set<string>();
  let total = 0;
  const files = given.map(({ path, base64 }, at) => {
    if (paths.has(path)) throw refuse(`files.${at}.path`, 'is there twice');
    paths.add(path);
    const bytes = decode(base64, at);
    total += bytes.length;
    if (total > IMPORT_CAPS.bytes) throw refuse('files', `hold more than ${IMPORT_CAPS.bytes / 1_000_000} MB; bring them in by parts`);
    hash.update(`${path.length} ${path} ${bytes.length} `).update(bytes);
    return { path, bytes };
  });
  return { files, hash: hash.digest('hex') };
}
