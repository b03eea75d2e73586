import * as z from 'zod/mini';

/** PostgreSQL's texts hold no NUL, so one in a request is a fault of the request and none of ours. */
export const withoutNul = z.refine<string>((text) => !text.includes('\0'), 'must not hold a NUL character');
