import type { Deps } from './deps.ts';

/** Removes what is over and means nothing any more: windows of limits, ceremonies, unconfirmed addresses, what mentors have passed, readings that died with their process, and sessions past every limit of age. */
export async function sweepStale({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db.$executeRaw`DELETE FROM rate_window WHERE started_at < app_now() - interval '1 day'`;
  await db.$executeRaw`DELETE FROM ceremony WHERE expires_at < app_now()`;
  await db.$executeRaw`DELETE FROM mail_address WHERE confirmed_at IS NULL AND code_expires_at < app_now() - interval '1 day'`;
  await db.$executeRaw`DELETE FROM submission_pass WHERE passed_at < app_now() - interval '1 day'`;
  await db.$executeRaw`UPDATE bank_import SET state = 'failed' WHERE state = 'reading' AND created_at < app_now() - interval '15 minutes'`;
  await db.$executeRaw`DELETE FROM session WHERE last_seen_at < app_now() - interval '14 days' OR created_at < app_now() - interval '30 days'`;
}
