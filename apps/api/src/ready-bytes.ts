import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** From 6 to 9 the bytes get fewer by one in a thousand; 9 takes ten times as long, which a search that is asked once would wait for. */
const BROTLI_QUALITY = 6;

export type Encoding = 'br' | 'gzip' | 'identity';

/** A response that is ready to send: its bytes, compressed when somebody first wants them so, and what names them. */
export interface ReadyBytes {
  etag: string;
  type: string;
  bodies: { identity: Buffer } & Partial<Record<'br' | 'gzip', Buffer | Promise<Buffer>>>;
}

/** Makes the bytes of a response ready. The ETag is that of the content, the same in every process. */
export function makeReady(identity: Buffer, type: string): ReadyBytes {
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { etag: `"${hash}"`, type, bodies: { identity } };
}

async function encode(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return compressGzip(body);
  return compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** The bytes in one encoding. A compression is made once, also for many who want it at the same moment. */
export function bodyOf({ bodies }: ReadyBytes, encoding: Encoding): Buffer | Promise<Buffer> {
  const ready = bodies[encoding];
  if (ready !== undefined || encoding === 'identity') return ready ?? bodies.identity;
  const making = encode(bodies.identity, encoding).then((body) => (bodies[encoding] = body));
  bodies[encoding] = making;
  return making;
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

/** Both compressions of our texts take less than half of what they were made from; counted from the start, since they come later. */
const sizeOf = ({ bodies }: ReadyBytes): number => bodies.identity.length * 1.5;

/** Entries up to a number of bytes, the least recently used going first. */
class Segment {
  readonly #entries = new Map<string, ReadyBytes>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  take(key: string): ReadyBytes | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#bytes -= sizeOf(entry);
    return entry;
  }

  put(key: string, entry: ReadyBytes): void {
    this.take(key);
    this.#entries.set(key, entry);
    this.#bytes += sizeOf(entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.take(oldest);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }
}

/** What share of the bytes is for entries that nobody has asked for a second time. */
const UNPROVEN_SHARE = 0.25;

/**
 * Ready responses of one content revision, the least recently used going first when there are too many bytes. What was asked
 * for once only pushes out others of its kind: somebody who asks for very many addresses does not empty the cache for all
 * (segmented LRU; Karedla, Love and Wherry 1994).
 */
export class ReadyCache {
  readonly #unproven: Segment;
  readonly #proven: Segment;

  /** @param limit bytes that the cache may hold */
  constructor(limit: number) {
    this.#unproven = new Segment(limit * UNPROVEN_SHARE);
    this.#proven = new Segment(limit * (1 - UNPROVEN_SHARE));
  }

  get(key: string): ReadyBytes | undefined {
    const entry = this.#proven.take(key) ?? this.#unproven.take(key);
    if (entry) this.#proven.put(key, entry);
    return entry;
  }

  set(key: string, entry: ReadyBytes): void {
    this.#unproven.put(key, entry);
  }

  clear(): void {
    this.#unproven.clear();
    this.#proven.clear();
  }
}
