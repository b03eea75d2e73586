import { Readable } from 'node:stream';

/** What of a connection of `pg` is used here. */
interface Wire {
  query: (sql: string) => void;
  stream: { pause: () => void; resume: () => void };
}

/**
 * `COPY … TO STDOUT` as a stream of bytes: a query that `client.query` takes as it is. `pg` hands each message of the
 * server to the query that is running; what is not read yet holds the server back.
 */
export class CopyOut extends Readable {
  readonly #sql: string;
  #wire: Wire | undefined;
  rows = 0;

  constructor(sql: string) {
    super();
    this.#sql = sql;
  }

  submit(wire: Wire): void {
    this.#wire = wire;
    wire.query(this.#sql);
  }

  override _read(): void {
    this.#wire?.stream.resume();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#wire?.stream.resume(); // whoever gives up must not leave the connection waiting
    done(error);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // the bytes belong to the parser, which writes over them
    if (!this.destroyed && !this.push(Buffer.from(chunk))) this.#wire?.stream.pause();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/\d+$/.exec(text)?.[0] ?? 0);
  }

  handleReadyForQuery(): void {
    if (!this.destroyed) this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }
}
