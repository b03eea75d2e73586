import type { Prisma } from '@whetstone/db/create-db';
import { totpOf } from './totp-of.ts';

const MS_PER_STEP = 30_000;

/**
 * The step of time whose code this is: the present one, the one before, or the next, since clocks differ.
 * @returns null for a code of no such step
 */
export async function matchTotpStep(tx: Pick<Prisma.TransactionClient, '$queryRaw'>, secret: string, code: string): Promise<number | null> {
  const [{ step }] = await tx.$queryRaw<[{ step: number }]>`SELECT floor(extract(epoch FROM app_now()) / 30)::int AS step`;
  const delta = totpOf({ secret }).validate({ token: code, timestamp: step * MS_PER_STEP, window: 1 });
  return delta === null ? null : step + delta;
}
