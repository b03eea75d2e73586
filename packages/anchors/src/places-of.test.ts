import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from './places-of.ts';

describe('the places of a part', () => {
  it('are all at which the text goes on as the part does', () => {
    const few = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength });
    fc.assert(
      fc.property(few(1, 6), few(0, 40), (part, text) => {
        expect(placesOf(part, text)).toEqual(text.split('').flatMap((_, at) => (text.startsWith(part, at) ? [at] : [])));
      }),
    );
  });
});
