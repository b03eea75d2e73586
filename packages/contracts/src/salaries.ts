import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { CompanyLink, EntryView, SlugParams, SourceView, VersionInfo } from './shared.ts';

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

export const Band = z.object({
  region: z.string(),
  currency: z.nullable(z.string()),
  levels: z.nullable(z.string()),
  base: Bounds,
  stock: z.object({ min: z.nullable(z.number()), max: z.nullable(z.number()), years: z.nullable(z.int()) }),
  bonus: z.object({ minPercent: z.nullable(z.number()), maxPercent: z.nullable(z.number()) }),
  /** the total that the source states */
  stated: Bounds,
  /** the total that follows from the stated parts; null when a part is missing */
  fromParts: z.nullable(z.object({ min: z.number(), max: z.number() })),
  findings: z.array(z.object({ severity: z.enum(['error', 'warning']), rule: z.string(), text: z.string() })),
  /** the arithmetic of `fromParts`, one line each */
  arithmetic: z.array(z.string()),
  gap: z.nullable(
    z.object({
      minAbovePercent: z.nullable(z.number()),
      maxAbovePercent: z.nullable(z.number()),
      impliedBonusPercentAtMax: z.nullable(z.number()),
      /** what a quoted sign-on bonus would change; null where none is quoted for the band's currency */
      signOn: z.nullable(
        z.object({
          yearOne: z.object({ min: z.number(), max: z.number(), closes: z.boolean() }),
          spread: z.object({ min: z.number(), max: z.number(), closes: z.boolean(), years: z.int() }),
        }),
      ),
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
  { summary: 'All pay pages', tags: ['Pay'] },
);
