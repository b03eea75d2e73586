import type { Deps, Installation } from '../../deps.ts';
import { countAdmins } from './count-admins.ts';
import { createLink } from './create-link.ts';

/**
 * A link of 15 minutes for the first admin, in place of any made before.
 * @returns its token; null where there is an admin already
 */
export async function createFirstAdminLink({ db, installation }: Pick<Deps, 'db'> & { installation?: Pick<Installation, 'isDemo'> }): Promise<string | null> {
  return db.$transaction(async (tx) => {
    if ((await countAdmins(tx, installation?.isDemo ?? false)) > 0) return null;
    await tx.$executeRaw`UPDATE one_time_link SET revoked_at = app_now() WHERE purpose = 'first_admin' AND used_at IS NULL AND revoked_at IS NULL`;
    const { token } = await createLink(tx, { purpose: 'first_admin', minutes: 15, madeBy: null, role: 'admin' });
    return token;
  });
}
