const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
const OGG = Buffer.from('OggS', 'latin1');
const FTYP = Buffer.from('ftyp', 'latin1');
/** The name of the document type stands in the first elements of its head. */
const EBML_HEAD = 64;

const startsWith = (bytes: Buffer, head: Buffer, at = 0): boolean => bytes.subarray(at, at + head.length).equals(head);

/**
 * What a recording is, by its first bytes: what browsers record is one of these.
 * @returns a media type; null for anything else
 */
export function sniffRecording(bytes: Buffer): 'audio/webm' | 'audio/ogg' | 'audio/mp4' | null {
  if (startsWith(bytes, EBML)) return bytes.subarray(0, EBML_HEAD).includes('webm') ? 'audio/webm' : null;
  if (startsWith(bytes, OGG)) return 'audio/ogg';
  return startsWith(bytes, FTYP, 4) ? 'audio/mp4' : null;
}
