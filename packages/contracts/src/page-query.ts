import * as z from 'zod/mini';
import { parameter } from './parameter.ts';

/** How long a page of a list may be. A function, since each list has words of its own. */
export const pageLimit = (most: number, usual: number) =>
  parameter(
    z._default(z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.pipe(z.transform(Number), z.int().check(z.minimum(1), z.maximum(most)))), usual),
    `a whole number from 1 to ${most}`,
    `How many entries a page holds; ${usual} unless said.`,
  );

/** Where a page begins, for lists whose entries have a UUID. */
export const cursorById = () => parameter(z.optional(z.uuid()), 'the nextCursor of the page before', 'Where the page begins.');
