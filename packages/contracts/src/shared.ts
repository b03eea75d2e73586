import * as z from 'zod/mini';
import { parameter } from './parameter.ts';
import { withoutNul } from './without-nul.ts';

const slug = () => z.string().check(z.minLength(1), z.maxLength(100), withoutNul);
export const Slug = slug();

/** The slug in the path of one page. */
export const SlugParam = parameter(slug(), 'a slug of 1 to 100 characters, as lists and links give it', 'Which one, by its name in addresses.');
/** The slug of a question in the path of something else. */
export const QuestionParam = parameter(slug(), 'the slug of a question, as lists and links give it', 'Which question.');
export const SlugParams = z.strictObject({ slug: SlugParam });

export const Range = z.object({ min: z.int(), max: z.int() });
export const SourceView = z.object({ id: z.string(), name: z.string(), url: z.nullable(z.string()), period: z.nullable(z.string()) });
export type SourceView = z.infer<typeof SourceView>;

/** A titled piece of text. HTML is sanitised and highlighted at sync. */
export const EntryView = z.object({ title: z.string(), bodyHtml: z.string() });

export const LinkView = z.object({ slug: z.string(), name: z.string() });
export const CompanyLink = z.object({ id: z.string(), slug: z.string(), name: z.string() });
export const QuestionLink = z.object({ id: z.string(), slug: z.string(), title: z.string() });
export type QuestionLink = z.infer<typeof QuestionLink>;

/** When the current version was made, and which it is. */
export const VersionInfo = z.object({ number: z.int(), createdAt: z.iso.datetime() });
