import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** What of a connection of `pg` is used here. */
interface Wire {
  query: (sql: string) => void;
  stream: Writable;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  sendCopyFail: (reason: string) => void;
}

/** `COPY … FROM STDIN` of a stream of bytes: a query that `client.query` takes as it is. */
export class CopyIn {
  readonly #sql: string;
  readonly #source: AsyncIterable<Buffer>;
  readonly #settled = Promise.withResolvers<number>();
  #isOver = false;
  #rows = 0;

  constructor(sql: string, source: AsyncIterable<Buffer>) {
    this.#sql = sql;
    this.#source = source;
  }

  /** Resolves with the number of rows. */
  get done(): Promise<number> {
    return this.#settled.promise;
  }

  submit(wire: Pick<Wire, 'query'>): void {
    wire.query(this.#sql);
  }

  handleCopyInResponse(wire: Wire): void {
    this.#send(wire).catch((error: unknown) => wire.sendCopyFail(error instanceof Error ? error.message : String(error)));
  }

  async #send(wire: Wire): Promise<void> {
    for await (const chunk of this.#source) {
      if (this.#isOver) return;
      wire.sendCopyFromChunk(chunk);
      if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
    }
    if (!this.#isOver) wire.endCopyFrom();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = Number(/\d+$/.exec(text)?.[0] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#settled.resolve(this.#rows);
  }

  handleError(error: Error): void {
    this.#isOver = true;
    this.#settled.reject(error);
  }
}
