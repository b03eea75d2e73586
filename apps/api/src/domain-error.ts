import type { ErrorCode } from '@whetstone/contracts/error-codes';

/** An expected refusal: a domain function throws it, the error handler answers with the code's status. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly code: ErrorCode;
  readonly fields: { field: string; message: string }[];

  constructor(code: ErrorCode, message: string, fields: { field: string; message: string }[] = []) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

/** It was tried too often; the answer says when to come back. */
export class TooManyTurns extends DomainError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too_many_requests', `That was tried too often. Try again in ${retryAfterSeconds} seconds.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What was asked for lives at another address now; the answer is a redirect to the same endpoint there. */
export class MovedTo extends Error {
  override readonly name = 'MovedTo';
  readonly slug: string;

  constructor(slug: string) {
    super(`moved to ${slug}`);
    this.slug = slug;
  }
}
