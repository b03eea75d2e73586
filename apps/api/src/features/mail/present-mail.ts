import type { MyMailView } from '@whetstone/contracts/mail';
import type { Deps } from '../../deps.ts';

/** Where a person's notifications are mailed to; while no mail can be sent, an address from before is shown as well, so that it can be removed. */
export function presentMail({ installation }: Pick<Deps, 'installation'>, row: { address: string; confirmedAt: Date | null } | null): MyMailView {
  return { isAvailable: installation.mailer !== null, address: row?.address ?? null, isConfirmed: row !== null && row.confirmedAt !== null };
}
