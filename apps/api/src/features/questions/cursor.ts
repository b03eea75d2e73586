import { QuestionQuery } from '@whetstone/contracts/question-query';
import { refuseRequest, wantedFor } from '../../refuse-request.ts';

const FURTHEST = 1_000_000;

/** A cursor says how many questions came before; it is text, so that a better one can take its place. */
export function formatCursor(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

/** @throws DomainError invalid_request when the text is no cursor of ours */
export function parseCursor(text: string): number {
  try {
    const { offset } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as { offset?: unknown };
    if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= FURTHEST) return offset;
  } catch {
    // falls through: not base64url of JSON
  }
  throw refuseRequest([{ field: 'cursor', message: `must be ${wantedFor(QuestionQuery, 'cursor')}` }]);
}
