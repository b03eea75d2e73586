import { createHash } from 'node:crypto';

/** What is stored of a code. Six digits can be guessed from it: it lasts half an hour, and opens nothing but mails to the address itself. */
export const hashCode = (personId: string, code: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(`${personId} ${code}`).digest());
