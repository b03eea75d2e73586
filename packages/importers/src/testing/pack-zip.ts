import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedEntry {
  name: string;
  bytes: Buffer;
  /** of a Unix system: 0o120777 is a link */
  mode?: number;
  encrypted?: boolean;
  method?: number;
  /** what the directory says, where that is a lie */
  claimedBytes?: number;
  /** what stands in the archive, where it is not packed from `bytes`: so a large entry needs no memory here */
  packed?: Buffer;
}

function headerOf({ name, bytes, encrypted = false, method = 8, claimedBytes = bytes.length }: PackedEntry, packed: Buffer): { fields: Buffer; name: Buffer } {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(encrypted ? 0x8_01 : 0x8_00, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claimedBytes, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return { fields, name: Buffer.from(name) };
}

/** A zip archive, with all that a hostile one may say of its entries. */
export function packZip(entries: readonly PackedEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.packed ?? ((entry.method ?? 8) === 8 ? deflateRawSync(entry.bytes) : entry.bytes);
    const { fields, name } = headerOf(entry, packed);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    end.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), fields, end, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const close = Buffer.alloc(22);
  close.write('PK\u0005\u0006', 'latin1');
  close.writeUInt16LE(Math.min(entries.length, 0xff_ff), 8);
  close.writeUInt16LE(Math.min(entries.length, 0xff_ff), 10);
  close.writeUInt32LE(directory.length, 12);
  close.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, close]);
}
