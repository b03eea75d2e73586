/** A suffix that multiplies: `K`, `M`, `Lakh`, `万`. */
export interface Scale {
  factor: bigint;
  /** Lakh and crore are used with the rupee and its neighbours only. */
  southAsian: boolean;
  /** `LPA` says the period too. */
  perYear: boolean;
}

const THOUSAND = 1_000n;
const MILLION = 1_000_000n;
const LAKH = 100_000n;

const SCALES: [pattern: RegExp, factor: bigint][] = [
  [/(?:thousand|k)(?!\p{L})|千/iuy, THOUSAND],
  [/(?:millions?|mio|mln|mn|mm|m)(?!\p{L})\.?/iuy, MILLION],
  [/(?:billions?|bln|bn|b)(?!\p{L})/iuy, 1_000n * MILLION],
  [/(?:lakhs?|lacs?|lpa|l)(?!\p{L})/iuy, LAKH],
  [/(?:crores?|cr)(?!\p{L})/iuy, 100n * LAKH],
  [/[万萬만]/uy, 10_000n],
  [/[億亿억]/uy, 100n * MILLION],
];

/** The multiplying suffix written at index `at`, and the index after it; null when there is none. */
export function readScale(text: string, at: number): { scale: Scale; end: number } | null {
  for (const [pattern, factor] of SCALES) {
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    const southAsian = factor % LAKH === 0n && /^[lc]/i.test(word);
    return { scale: { factor, southAsian, perYear: /^lpa$/i.test(word) }, end: at + word.length };
  }
  return null;
}
