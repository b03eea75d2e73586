import { getFileNameLowLevel, parseExtraFields } from 'yauzl';
import { BANK_LIMITS } from '../limits.ts';
import type { ZipEntry } from './zip-entry.ts';

// Signatures and sizes of the records, from PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
const END = 0x06_05_4b_50;
const END_BYTES = 22;
const COMMENT_BYTES = 0xff_ff;
const CENTRAL = 0x02_01_4b_50;
const CENTRAL_BYTES = 46;
const ZIP64 = 0xff_ff_ff_ff;
const ZIP64_COUNT = 0xff_ff;
const UNIX = 3;
const LINK_MODE = 0o12;

function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - COMMENT_BYTES);
  for (let at = archive.length - END_BYTES; at >= first; at -= 1) if (archive.readUInt32LE(at) === END) return at;
  return -1;
}

function readEntry(archive: Buffer, at: number): { entry: ZipEntry; next: number } | null {
  if (at + CENTRAL_BYTES > archive.length || archive.readUInt32LE(at) !== CENTRAL) return null;
  const flags = archive.readUInt16LE(at + 8);
  const nameEnd = at + CENTRAL_BYTES + archive.readUInt16LE(at + 28);
  const extraEnd = nameEnd + archive.readUInt16LE(at + 30);
  const next = extraEnd + archive.readUInt16LE(at + 32);
  if (next > archive.length) return null;
  // not a link where the archive was made on a system without them
  const mode = archive.readUInt8(at + 5) === UNIX ? archive.readUInt32LE(at + 38) >>> 28 : 0;
  // strict: a backslash is part of a name, which is refused then, and no folder
  const name = getFileNameLowLevel(flags, archive.subarray(at + CENTRAL_BYTES, nameEnd), parseExtraFields(archive.subarray(nameEnd, extraEnd)), true);
  const entry: ZipEntry = {
    name,
    isFolder: name.endsWith('/'),
    isLink: mode === LINK_MODE,
    isEncrypted: (flags & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
  return { entry, next };
}

/**
 * The entries of a zip archive from its directory at the end; nothing is inflated. yauzl reads in turns of the event
 * loop, which a function that answers at once cannot; names are read by it.
 * @returns a sentence where it is no archive, is broken, or has more entries than are read
 */
export function listEntries(archive: Buffer): ZipEntry[] | string {
  const end = findEnd(archive);
  if (end === -1) return 'Not a zip archive, or its end is missing.';
  const count = archive.readUInt16LE(end + 10);
  const start = archive.readUInt32LE(end + 16);
  if (count === ZIP64_COUNT || count > BANK_LIMITS.entries) return `More than ${BANK_LIMITS.entries.toLocaleString('en')} entries: split the archive.`;
  if (start === ZIP64) return 'A zip archive of the large kind (zip64): split it into smaller ones.';
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < count) {
    const read = readEntry(archive, at);
    if (read === null) return 'A broken zip archive: its directory cannot be read.';
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}
