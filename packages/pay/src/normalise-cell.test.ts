import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCell } from './normalise-cell.ts';

describe('normaliseCell', () => {
  it.each<[name: string, raw: string, text: string]>([
    ['full-width forms', '￥８００Ｋ', '¥800K'],
    ['Arabic-Indic digits, per cent and separators', '١٬٢٠٠٫٥٪', '1,200.5%'],
    ['Persian digits', '۱۲۳', '123'],
    ['Devanagari digits', '०९', '09'],
    ['every dash', '1–2—3−4‑5‒6', '1-2-3-4-5-6'],
    ['double hyphens', '1--2', '1-2'],
    ['a dash and a minus, which stay two', '1–-2', '1--2'],
    ['dots between ends', '1...2…3', '1-2-3'],
    ['waves', '1～2∼3', '1~2~3'],
    ['spaces of all kinds', ' 1\u00A0\u202F\t2\n', '1 2'],
    ['soft hyphen, zero-width space, word joiner, mark of direction', 'a\u00ADb\u200Bc\u2060d\u200Ee', 'abcde'],
    ['thousands of euro', '65 T€, 70 TEUR', '65 K €, 70 K EUR'],
    ['emphasis and footnote marks at the edges', '**$1K**†', '$1K'],
  ])('unifies %s', (_name, raw, text) => {
    expect(normaliseCell(raw)).toBe(text);
  });

  it('keeps what stands inside the cell', () => {
    expect(normaliseCell('$100*5')).toBe('$100*5');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ $€0-9KM.,%a-z–—-]{0,20}$/), (raw) => {
        const once = normaliseCell(raw);
        fc.pre(!once.includes('--'));
        expect(normaliseCell(once)).toBe(once);
      }),
    );
  });

  it('takes a long run of asterisks in its stride', () => {
    expect(normaliseCell(`a${'*'.repeat(300_000)}b`)).toHaveLength(300_002);
  });
});
