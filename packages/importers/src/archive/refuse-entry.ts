import { validateFileName } from 'yauzl';
import { BANK_LIMITS } from '../limits.ts';
import type { ZipEntry } from './zip-entry.ts';

const METHODS = new Set([0, 8]);
// eslint-disable-next-line no-control-regex -- such characters are what is looked for
const CONTROL = /[\u0000-\u001F]/;

const isBomb = ({ bytes, packedBytes }: ZipEntry): boolean => bytes > BANK_LIMITS.ratioFromBytes && bytes > packedBytes * BANK_LIMITS.ratio;

/**
 * Why an entry is not read, told from what the archive says of it and before anything is inflated; null where nothing speaks against it.
 * @param limit bytes that it may have
 */
export function refuseEntry(entry: ZipEntry, limit: number): { rule: string; text: string } | null {
  const checks: [boolean, string, string][] = [
    [
      entry.name.length > BANK_LIMITS.nameLength || CONTROL.test(entry.name),
      'entry-name-is-safe',
      'Its name is longer than 255 characters, or holds control characters.',
    ],
    [validateFileName(entry.name) !== null, 'entry-stays-inside', 'Its name leads out of the archive.'],
    [entry.isLink, 'entry-is-file', 'A link, which is not followed.'],
    [entry.isEncrypted, 'entry-is-readable', 'Encrypted: unpack it and import the file itself.'],
    [!METHODS.has(entry.method), 'entry-is-readable', `Packed by method ${entry.method}, which is not read: pack it as an ordinary zip.`],
    [entry.bytes > limit, 'entry-is-small', `Uncompressed size over limit: ${entry.bytes.toLocaleString('en')} of ${limit.toLocaleString('en')} bytes.`],
    [isBomb(entry), 'entry-is-small', `Compression ratio over limit: more than ${BANK_LIMITS.ratio} to 1.`],
  ];
  const found = checks.find(([isWrong]) => isWrong);
  return found === undefined ? null : { rule: found[1], text: found[2] };
}
