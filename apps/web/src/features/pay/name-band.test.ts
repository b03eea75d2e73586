import { expect, test } from 'vitest';
import { nameBand } from './name-band.ts';

test.each([
  [{ region: 'Utah', level: null }, 'Utah'],
  [{ region: 'Utah', level: 'L3' }, 'Utah, L3'],
  [{ region: '', level: 'L3' }, 'L3'],
])('%j is called %s', (band, name) => {
  expect(nameBand(band)).toBe(name);
});
