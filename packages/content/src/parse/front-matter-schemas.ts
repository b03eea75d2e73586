import { z } from 'zod';
import { DIFFICULTIES, type DocumentKind, QUESTION_KINDS, STATUSES, VISIBILITIES } from '../vocabulary.ts';

/*
 * Every scalar arrives as the string that was written (YAML's failsafe schema), so that NO, 1.10 and 0755 stay what
 * they are; numbers and null are read here, where they are expected.
 */

const ID = /^[a-z0-9][a-z0-9-]{1,79}$/;
const idText = z.string().regex(ID, 'must be 2 to 80 lower-case letters, digits and hyphens');
const text = z.string().trim().min(1, 'must not be empty').max(300, 'must be at most 300 characters');
const isNull = (value: unknown): boolean => value === null || value === '' || value === 'null' || value === '~';
const nullable = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (isNull(value) ? null : value), schema.nullable());
const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be between ${min} and ${max}`);
const range = (min: number, max: number) =>
  z
    .tuple([integer(min, max), integer(min, max)], 'must be a pair [min, max]')
    .refine(([low, high]) => low <= high, 'must not descend: [min, max]')
    .transform(([low, high]) => ({ min: low, max: high }));
const ids = z.array(idText).max(500);
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

const common = {
  id: idText,
  slug: text.optional(),
  sources: ids.min(1, 'must name at least one source'),
  accepted: z.array(z.strictObject({ rule: idText, reason: text })).default([]),
};

const section = { slug: idText, name: text, questions: ids.default([]) };
const named = z.array(z.strictObject({ slug: idText, name: text })).min(1, 'must not be empty');

const question = z
  .strictObject({
    ...common,
    /** one of a workspace may have none */
    sources: ids,
    kind: z.enum(QUESTION_KINDS),
    area: nullable(idText).default(null),
    skills: ids.default([]),
    difficulty: z.enum(DIFFICULTIES),
    minutes: integer(1, 480),
    status: z.enum(STATUSES),
    visibility: z.enum(VISIBILITIES),
    /** of one that lives in a database: the version that the file said when it was written */
    version: integer(1, 1_000_000).optional(),
  })
  .refine(({ visibility, sources }) => visibility !== 'public' || sources.length > 0, { path: ['sources'], error: 'must name at least one source' });

const guide = z.strictObject({
  ...common,
  company: idText,
  role: text,
  salary: nullable(idText).default(null),
  weeks: nullable(range(1, 104)).default(null),
  stages: z
    .array(
      z.strictObject({
        ...section,
        rounds: nullable(range(0, 20)).default(null),
        minutes: nullable(integer(1, 960)).default(null),
        covers: z.array(text).default([]),
      }),
    )
    .default([]),
  areas: z.array(z.strictObject(section)).default([]),
  common: z.array(z.strictObject(section)).default([]),
});

const salary = z.strictObject({
  ...common,
  company: idText,
  role: text,
  levels: nullable(text).default(null),
  stockYears: nullable(integer(1, 10)).default(null),
  signOn: nullable(text).default(null),
});

const track = z.strictObject({ ...common, guide: nullable(idText).default(null), days: integer(1, 366) });
const company = z.strictObject({ ...common, name: text });
const article = z.strictObject({ ...common, company: nullable(idText).default(null), minutes: integer(1, 480) });
const reference = z.strictObject({ ...common, question: idText });
const bank = z.strictObject({
  id: idText,
  areas: named,
  skills: named,
  sources: z.array(z.strictObject({ id: idText, name: text, url: nullable(url).default(null), period: nullable(text).default(null) })),
  accepted: common.accepted,
});

export const FRONT_MATTER = { question, guide, salary, track, company, article, reference, bank } satisfies Record<DocumentKind, z.ZodType>;
export type FrontMatter<K extends DocumentKind> = z.output<(typeof FRONT_MATTER)[K]>;
