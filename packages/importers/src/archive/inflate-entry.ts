import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-entry.ts';

const LOCAL = 0x04_03_4b_50;
const LOCAL_BYTES = 30;

/**
 * The bytes of an entry that `refuseEntry` lets pass. Never more than the archive says it has, whatever it holds.
 * @returns null where it is broken or holds more or less than that
 */
export function inflateEntry(archive: Buffer, { offset, packedBytes, bytes, method }: ZipEntry): Buffer | null {
  if (offset + LOCAL_BYTES > archive.length || archive.readUInt32LE(offset) !== LOCAL) return null;
  const start = offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (packed.length !== packedBytes) return null;
  if (method === 0) return packedBytes === bytes ? packed : null;
  try {
    const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
    return inflated.length === bytes ? inflated : null;
  } catch {
    // zlib says in several ways that the stream is broken or longer than it claims: the file's fault in each
    return null;
  }
}
