import * as z from 'zod/mini';
import { parameter } from './parameter.ts';

const LAST_PAGE = 100_000;

/** Which page of a numbered list; the first unless said. A schema of its own for each list. */
export const pageNumber = () =>
  parameter(
    z._default(z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.pipe(z.transform(Number), z.int().check(z.minimum(1), z.maximum(LAST_PAGE)))), 1),
    `a whole number from 1 to ${LAST_PAGE}`,
    'Which page; the first unless said.',
  );
