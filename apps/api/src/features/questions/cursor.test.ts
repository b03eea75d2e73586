import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCursor, parseCursor } from './cursor.ts';

describe('a cursor', () => {
  it('is read back as it was given', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (offset) => {
        expect(parseCursor(formatCursor(offset))).toBe(offset);
      }),
    );
  });

  it('needs no escaping in an address', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (offset) => {
        expect(formatCursor(offset)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('of any other text is refused with the field and never by another error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseCursor(text)).toThrow(
          expect.objectContaining({
            name: 'DomainError',
            code: 'invalid_request',
            fields: [{ field: 'cursor', message: 'must be the nextCursor of the page before' }],
          }),
        );
      }),
    );
  });
});
