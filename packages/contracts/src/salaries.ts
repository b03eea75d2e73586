import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { CompanyLink, EntryView, LinkView, SlugParams, SourceView, VersionInfo } from './shared.ts';

/** Whole currency units, or percent. Null where the source gives no number. */
export const Cell = z.object({
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  unit: z.enum(['amount', 'percent', 'none']),
  currency: z.nullable(z.string()),
  per: z.nullable(z.enum(['year', 'month', 'week', 'day', 'hour', 'grant'])),
  raw: z.string(),
});

const Bounds = z.object({ min: z.nullable(z.number()), max: z.nullable(z.number()) });

const Sums = z.object({ min: z.number(), max: z.number() });

/** What each part adds to one year of pay at one end of the ranges, and their sum. */
const YearOfParts = z.object({ base: z.number(), stock: z.number(), bonus: z.number(), sum: z.number() });

/** Where a stated total and the sum of its parts disagree, in figures; the reader's language is the browser's matter. */
const Finding = z.object({
  /** `error`: no choice of the stated parts adds up to this figure; `warning`: they allow less than the stated minimum */
  severity: z.enum(['error', 'warning']),
  /**
   * - `total-above-parts`: the stated maximum cannot be derived from the stated parts, it is above the sum of their maxima
   * - `total-below-parts`: the stated minimum cannot be derived from the stated parts, it is below the sum of their minima
   * - `total-min-above-parts`: the stated minimum is above the sum of the minima
   */
  rule: z.enum(['total-above-parts', 'total-below-parts', 'total-min-above-parts']),
  /** the figure of the stated total that is judged */
  stated: z.number(),
  /** the sum of the parts that it is judged by */
  computed: z.number(),
  /** `stated` less `computed`; negative when the stated figure is the lower one */
  difference: z.number(),
  /** the same in per cent of `computed`, to one decimal; null when that is zero */
  differencePercent: z.nullable(z.number()),
});
export type Finding = z.infer<typeof Finding>;

export const Band = z.object({
  /** empty where the table tells its bands apart by level alone */
  region: z.string(),
  /** the level of this one band; null where the table has no column of levels */
  level: z.nullable(z.string()),
  currency: z.nullable(z.string()),
  /** the levels that the page is about: where `level` is null, every band spans them */
  levels: z.nullable(z.string()),
  base: Bounds,
  stock: z.object({ min: z.nullable(z.number()), max: z.nullable(z.number()), years: z.nullable(z.int()) }),
  bonus: z.object({ minPercent: z.nullable(z.number()), maxPercent: z.nullable(z.number()) }),
  /** the total that the source states */
  stated: Bounds,
  /** the total that follows from the stated parts; null when a part is missing */
  fromParts: z.nullable(Sums),
  /** the arithmetic of `fromParts`: the smallest and the largest parts as pay of one year */
  parts: z.nullable(z.object({ min: YearOfParts, max: YearOfParts })),
  findings: z.array(Finding),
  gap: z.nullable(
    z.object({
      minAbovePercent: z.nullable(z.number()),
      maxAbovePercent: z.nullable(z.number()),
      /** the bonus, in per cent of the largest base, that the stated maximum would take */
      impliedBonusPercentAtMax: z.nullable(z.number()),
      /** what a quoted sign-on bonus would change; null where none is quoted for the band's currency */
      signOn: z.nullable(
        z.object({
          yearOne: z.object({ min: z.number(), max: z.number(), closes: z.boolean() }),
          spread: z.object({ min: z.number(), max: z.number(), closes: z.boolean(), years: z.int() }),
        }),
      ),
      /** what the parts would come to if the stock were pay a year and no grant over several; null when it is pay a year already */
      stockYearly: z.nullable(z.object({ min: z.number(), max: z.number(), closes: z.boolean() })),
    }),
  ),
  cells: z.object({ base: Cell, stock: Cell, bonus: Cell, total: Cell }),
});
export type Band = z.infer<typeof Band>;

export const SalaryView = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  company: CompanyLink,
  role: z.string(),
  /** the guides that name this page as their pay, by their titles */
  guides: z.array(LinkView),
  levels: z.nullable(z.string()),
  summaryHtml: z.string(),
  signOn: z.nullable(Cell),
  bands: z.array(Band),
  levelMapping: z.array(z.object({ company: z.string(), levels: z.string(), role: z.string() })),
  levers: z.array(EntryView),
  script: z.object({ html: z.string(), blanks: z.array(z.string()) }),
  notesHtml: z.string(),
  sources: z.array(SourceView),
  version: VersionInfo,
});
export type SalaryView = z.infer<typeof SalaryView>;

export const getSalary = publicRead('/api/salaries/:slug', SalaryView, {
  summary: 'Pay bands of a role, stated against computed',
  description: 'Every band with its parts, the total that its source states, the total that the parts add up to, and where the two disagree.',
  gives: 'The pay page as it stands now.',
  tags: ['Pay'],
  params: SlugParams,
});
export const listSalaries = publicRead(
  '/api/salaries',
  z.object({
    items: z.array(
      z.object({ slug: z.string(), title: z.string(), company: CompanyLink, role: z.string(), levels: z.nullable(z.string()), regions: z.array(z.string()) }),
    ),
  }),
  {
    summary: 'All pay pages',
    description: 'One entry a pay page, with its company, role, levels and regions.',
    gives: 'Every pay page, in the order in which they are shown.',
    tags: ['Pay'],
  },
);
