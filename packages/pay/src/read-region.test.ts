import { describe, expect, it } from 'vitest';
import { isDitto, readRegion, regionKey } from './read-region.ts';

describe('readRegion', () => {
  it('drops soft hyphens and zero-width spaces', () => {
    expect(readRegion(' Ber\u00ADlin\u200B ')).toBe('Berlin');
  });

  it('keeps the joiners of Persian and of emoji', () => {
    expect(readRegion('می\u200Cخواهم')).toBe('می\u200Cخواهم');
    expect(readRegion('👨\u200D👩\u200D👧')).toBe('👨\u200D👩\u200D👧');
  });
});

describe('regionKey', () => {
  it.each([
    ['Berlin', 'berlin '],
    ['New York', 'NewYork'],
    ['Ｂerlin', 'Berlin'],
  ])('is the same for "%s" and "%s"', (a, b) => {
    expect(regionKey(a)).toBe(regionKey(b));
  });

  it('tells regions apart', () => {
    expect(regionKey('Seattle (US)')).not.toBe(regionKey('Seattle'));
  });
});

describe('isDitto', () => {
  it.each(['〃', '"', ' ″ ', '同上', 'Ditto', '""', "''"])('knows %s', (cell) => {
    expect(isDitto(cell)).toBe(true);
  });

  it.each(['—', '', 'Berlin', '"Berlin"', 'do'])('does not take %j for one', (cell) => {
    expect(isDitto(cell)).toBe(false);
  });
});
