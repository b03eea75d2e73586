import { DomainError } from '../../domain-error.ts';

/** Where a page ended, in the order of the list: area, title, id. */
export interface Cursor {
  position: number;
  title: string;
  id: string;
}

export function formatCursor({ position, title, id }: Cursor): string {
  return Buffer.from(JSON.stringify([position, title, id])).toString('base64url');
}

/** @throws DomainError invalid_request when the text is no cursor of ours */
export function parseCursor(text: string): Cursor {
  try {
    const [position, title, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (Number.isInteger(position) && typeof title === 'string' && typeof id === 'string') return { position: position as number, title, id };
  } catch {
    // falls through: not base64url of JSON
  }
  throw new DomainError('invalid_request', 'The request does not fit: cursor is not one that a page gave.', [
    { field: 'cursor', message: 'is not one that a page gave' },
  ]);
}
