import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** From 6 to 9 the bytes get fewer by one in a thousand; 9 takes ten times as long, which a search that is asked once would wait for. */
const BROTLI_QUALITY = 6;

export type Encoding = 'br' | 'gzip' | 'identity';

/** A response that is ready to send: the bytes in every encoding, and what names them. */
export interface ReadyBytes {
  etag: string;
  type: string;
  bodies: Record<Encoding, Buffer>;
}

/** Makes the bytes of a response ready. The ETag is that of the content, the same in every process. */
export async function makeReady(body: Buffer, type: string): Promise<ReadyBytes> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, gz] = await Promise.all([compressBrotli(body, { params }), compressGzip(body)]);
  return { etag: `"${hash}"`, type, bodies: { br, gzip: gz, identity: body } };
}

/** The best encoding that a request accepts. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const refused = /\b(br|gzip)\s*;\s*q=0(?:\.0*)?(?:,|$)/g;
  const usable = (accepted ?? '').replace(refused, '');
  return /\bbr\b/.test(usable) ? 'br' : /\bgzip\b/.test(usable) ? 'gzip' : 'identity';
}

/** Whether the client has these bytes already (If-None-Match). */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/** Ready responses of one content revision, the least recently used going first when there are too many bytes. */
export class ReadyCache {
  readonly #entries = new Map<string, ReadyBytes>();
  readonly #limit: number;
  #bytes = 0;

  /** @param limit bytes that the cache may hold */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): ReadyBytes | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: ReadyBytes): void {
    const old = this.#entries.get(key);
    if (old) this.#bytes -= sizeOf(old);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#bytes += sizeOf(entry);
    for (const [oldest, bytes] of this.#entries) {
      if (this.#bytes <= this.#limit) break;
      this.#entries.delete(oldest);
      this.#bytes -= sizeOf(bytes);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }
}

const sizeOf = ({ bodies }: ReadyBytes): number => bodies.br.length + bodies.gzip.length + bodies.identity.length;
