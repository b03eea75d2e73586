import type { Band, Finding } from '@whetstone/contracts/salaries';

type Rule = Finding['rule'];

interface Spread {
  min: number;
  max: number;
}

/** How many bands a rule was found in, and between which percentages it lies there; null where no percentage can be said. */
export interface Found {
  rule: Rule;
  count: number;
  percents: Spread | null;
}

export interface Comparison {
  total: number;
  found: Found[];
  /** bands whose stated total lies within what its parts allow */
  fitting: number;
  /** bands whose total or parts allow no comparison */
  incomparable: number;
  /** of the bands whose maximum is out of reach: for how many a sign-on is quoted, and how many ranges it would make reachable */
  signOn: { quoted: number; notQuoted: number; yearOne: number; spread: number };
}

const RULES: readonly Rule[] = ['total-above-parts', 'total-below-parts', 'total-min-above-parts'];

function spreadOf(values: readonly number[]): Spread | null {
  return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) };
}

function findAll(bands: readonly Band[], rule: Rule): Found {
  const findings = bands.flatMap((band) => band.findings).filter((finding) => finding.rule === rule);
  const percents = findings.flatMap(({ differencePercent }) => (differencePercent === null ? [] : [Math.abs(differencePercent)]));
  return { rule, count: findings.length, percents: spreadOf(percents) };
}

/** What the check of all bands of a page comes to, in figures. */
export function compareBands(bands: readonly Band[]): Comparison {
  const comparable = bands.filter(({ gap }) => gap !== null);
  const unreachable = comparable.filter(({ findings }) => findings.some(({ rule }) => rule === 'total-above-parts'));
  const signOns = unreachable.flatMap(({ gap }) => (gap?.signOn ? [gap.signOn] : []));
  return {
    total: bands.length,
    found: RULES.map((rule) => findAll(bands, rule)).filter(({ count }) => count > 0),
    fitting: comparable.filter(({ findings }) => findings.length === 0).length,
    incomparable: bands.length - comparable.length,
    signOn: {
      quoted: signOns.length,
      notQuoted: unreachable.length - signOns.length,
      yearOne: signOns.filter(({ yearOne }) => yearOne.closes).length,
      spread: signOns.filter(({ spread }) => spread.closes).length,
    },
  };
}

/** The stated figure that lies furthest outside what its parts allow, with its band; null when none does. */
export function findWidest(bands: readonly Band[]): { band: Band; finding: Finding } | null {
  const all = bands.flatMap((band) => band.findings.filter(({ severity }) => severity === 'error').map((finding) => ({ band, finding })));
  const [widest] = all.toSorted((a, b) => Math.abs(b.finding.differencePercent ?? 0) - Math.abs(a.finding.differencePercent ?? 0));
  return widest ?? null;
}
