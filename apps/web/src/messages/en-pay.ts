import { countOf, shareOf, shareThatCannot } from './plural.ts';

interface Share {
  count: number;
  total: number;
}

interface SignOnShare {
  quoted: number;
  notQuoted: number;
  yearOne: number;
  spread: number;
}

interface Widest {
  region: string;
  isOneOfSeveral: boolean;
  stated: string;
  computed: string;
  difference: string;
}

interface Explained {
  stated: string;
  computed: string;
  /** an amount, with its percentage where there is one */
  distance: string;
}

type End = 'min' | 'max';
const ends = { min: 'minimum', max: 'maximum' } as const;

/** The texts of the pay pages. */
export const enPay = {
  title: 'Pay',
  lead: 'Figures as their source states them, beside what their own parts add up to.',
  empty: 'No pay page has been published yet. A pay page is a markdown file in content/salaries; it appears here after a sync.',
  bands: 'Bands',
  bandsLead: 'Each currency has an axis of its own, which starts at zero.',
  figures: 'The figures',
  bandsCaption: 'Stated pay a year band by band, in whole units of the currency named, beside the total that follows from the parts',
  level: (levels: string) => `Each band spans levels ${levels}`,
  levelsOf: (levels: string) => `Levels ${levels}`,
  levelsApart: (levels: string) => `Levels ${levels}, each with bands of its own`,
  statedSpan: 'Total pay a year as stated, from the lowest to the highest figure of all bands in a currency',
  region: 'Region',
  regionAndLevel: 'Region and level',
  base: 'Base',
  stock: 'Stock',
  stockOver: (years: number) => `Stock over ${countOf(years, 'year', 'years')}`,
  overYears: (years: number) => `over ${countOf(years, 'year', 'years')}`,
  bonus: 'Bonus',
  stated: 'Total, as stated',
  fromParts: 'Total from the parts',
  noParts: 'cannot be computed',
  notGiven: 'not given',
  percent: (figure: string) => `${figure}\u00a0%`,
  from: (figure: string) => `from ${figure}`,
  upTo: (figure: string) => `up to ${figure}`,
  per: { year: 'a year', month: 'a month', week: 'a week', day: 'a day', hour: 'an hour', grant: 'per grant' },
  difference: 'Stated against parts',
  endShort: { min: 'min.', max: 'max.' },
  fits: 'within its parts',
  notCompared: 'not comparable',
  verdicts: {
    'total-above-parts': 'Cannot be reached by its parts',
    'total-below-parts': 'Lies below its parts',
    'total-min-above-parts': 'Starts above its parts',
  },
  sentence: (text: string) => `${text}.`,
  findings: 'Do the totals add up?',
  findingsLead:
    'A total must lie between the sum of the smallest parts and the sum of the largest. This is a check of the table, and says nothing about what the company pays.',
  summaries: {
    'total-above-parts': (of: Share, percents: string | null) =>
      `${shareThatCannot(of, 'stated maximum', 'stated maxima')} be derived from the stated parts${percents === null ? '' : `: ${percents} above the largest sum that these allow`}.`,
    'total-below-parts': (of: Share, percents: string | null) =>
      `${shareThatCannot(of, 'stated minimum', 'stated minima')} be derived from the stated parts${percents === null ? '' : `: ${percents} below the smallest sum that these allow`}.`,
    'total-min-above-parts': (of: Share, percents: string | null) =>
      `${shareOf(of, 'stated minimum', 'stated minima')} ${of.count === 1 ? 'starts' : 'start'} above the sum of the smallest parts${percents === null ? '' : `, by ${percents}`}.`,
  },
  summaryFits: (of: Share) => `${shareOf(of, 'stated total', 'stated totals')} can be reached from the stated parts.`,
  summaryNotCompared: (of: Share) =>
    `${shareThatCannot(of, 'total', 'totals')} be compared: something is missing, open-ended, not pay a year, or in another currency.`,
  summarySignOn: (raw: string, { quoted, notQuoted, yearOne, spread }: SignOnShare) =>
    [
      `The quoted sign-on of ${raw}, paid wholly in the first year, would make ${yearOne} of ${countOf(quoted, 'range', 'ranges')} in its currency reachable; spread over the years of the grant, ${spread === 0 ? 'none' : spread}.`,
      notQuoted > 0 ? `For the other ${notQuoted} no sign-on is quoted.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  summaryNoSignOn: 'No sign-on is quoted that could explain it.',
  legend: 'What the bars mean',
  legendStated: 'stated total',
  legendBeyond: 'stated, and out of reach of its parts',
  legendComputed: 'total from the parts, smallest to largest',
  aYearIn: (currency: string) => `${currency}, a year`,
  currencyUnknown: 'currency not given',
  chartWidest: ({ region, isOneOfSeveral, stated, computed, difference }: Widest) =>
    `${isOneOfSeveral ? 'Furthest apart is ' : ''}${region}: stated up to ${stated}, while its parts come to ${computed} at the most (${difference}).`,
  chartLowest: ({ region, isOneOfSeveral, stated, computed, difference }: Widest) =>
    `${isOneOfSeveral ? 'Furthest apart is ' : ''}${region}: stated from ${stated}, while its parts come to ${computed} at the least (${difference}).`,
  chartWithin: 'Each total that can be compared lies within reach of its parts.',
  chartNotCompared: 'No stated total can be compared with its parts here.',
  sourceOfFigures: 'Figures as stated by:',
  allSources: (count: number) => (count === 1 ? 'More under Sources' : `All ${count} sources with their dates`),
  arithmetic: 'The arithmetic, band by band',
  arithmeticLead: 'Open a band to see its sums step by step, why the stated total disagrees, and what would explain it.',
  arithmeticCaption: (currency: string) => `One year of pay, ${currency}`,
  percentOf: (rate: string, base: string) => `${rate} of ${base}`,
  noSum: 'No sum: a part is missing, open-ended, not pay a year, or in another currency.',
  noFindings: 'The stated total can be reached from the stated parts.',
  part: 'Part',
  smallest: 'Smallest parts',
  largest: 'Largest parts',
  amountOrPercent: (amount: string, percent: string) => `${amount} (${percent})`,
  explanations: {
    'total-above-parts': ({ stated, computed, distance }: Explained, end: End) =>
      `The stated ${ends[end]} of ${stated} cannot be derived from the stated parts: their largest values add up to ${computed}, and it is ${distance} above that.`,
    'total-below-parts': ({ stated, computed, distance }: Explained, end: End) =>
      `The stated ${ends[end]} of ${stated} cannot be derived from the stated parts: their smallest values add up to ${computed}, and it is ${distance} below that.`,
    'total-min-above-parts': ({ stated, computed, distance }: Explained, end: End) =>
      `The stated ${ends[end]} of ${stated} is ${distance} above what the smallest parts add up to, ${computed}. It can be reached, but it is not the least that the parts allow.`,
  },
  assumptions: 'What would explain it',
  impliedBonus: (percent: string) => `To reach the stated maximum, the bonus would have to be ${percent} of base.`,
  signOnYearOne: (range: string, closes: boolean) =>
    `With the quoted sign-on paid in the first year the parts give ${range}, which ${closes ? 'reaches' : 'does not reach'} the stated total.`,
  signOnSpread: (range: string, { years, closes }: { years: number; closes: boolean }) =>
    `Spread over ${countOf(years, 'year', 'years')} they give ${range}, which ${closes ? 'reaches' : 'does not reach'} it.`,
  stockYearly: (range: string, closes: boolean) =>
    `If the stock were pay a year and no grant over several, the parts would give ${range}, which ${closes ? 'holds' : 'does not hold'} the stated total.`,
  noSignOn: 'No sign-on is quoted in this currency.',
  signOn: 'Sign-on',
  signOnText: (raw: string) => `The source quotes a sign-on of ${raw}. It is paid once and is part of no band above.`,
  signOnNone: 'The source quotes no sign-on.',
  levelMapping: 'Levels elsewhere',
  levelMappingCaption: 'Levels and roles at other companies that the source sets beside these',
  company: 'Company',
  levels: 'Levels',
  role: 'Role',
  levers: 'Levers',
  script: 'Script',
  scriptLead: 'The marked words are blanks. Fill them with figures that are true for you.',
  blanks: 'Blanks to fill:',
  blankNames: {
    base: 'base salary',
    grant: 'grant offered',
    bonus: 'bonus',
    'sign-on': 'sign-on',
    'competing-company': 'the other company',
    'competing-total': 'total of the other offer',
    'experience-area': 'your field of experience',
    'what-i-give-up': 'what you give up',
    'grant-plus-55': 'grant offered + $55K',
    'target-total': 'total you aim for',
  } as Readonly<Record<string, string>>,
  notes: 'Notes',
  guide: 'The guide:',
  guideQuestions: 'Questions for this role',
};
