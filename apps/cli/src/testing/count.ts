import { z } from 'zod';

/** What a part of `pnpm test` came to. */
export const Count = z.object({
  passed: z.number(),
  failed: z.number(),
  /** each failure with its place and what was wrong, so that it can be told again where a long log ends */
  failures: z.array(z.string()),
  /** the same of what failed once and then passed */
  flaky: z.array(z.string()),
});
export type Count = z.infer<typeof Count>;
