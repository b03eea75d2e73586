import type { NewLinkView } from '@whetstone/contracts/invites';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { createToken, hashToken } from '../sessions/token.ts';
import type { SetKey } from './get-set-row.ts';
import { lockSet } from './lock-set.ts';

/** Makes a link to the set as it stands now. @returns its token, which is stored nowhere */
export async function createSetLink(deps: Deps, actor: Actor, { days, ...key }: SetKey & { days: number }): Promise<NewLinkView> {
  await takeTurn(deps, { key: `set link ${actor.personId}`, max: 60, windowSeconds: 3600 });
  const token = createToken();
  const tokenHash = hashToken(token);
  return deps.db.$transaction(async (tx) => {
    const { currentVersion } = await lockSet(tx, actor, key);
    const [row] = await tx.$queryRaw<[{ id: string; expiresAt: Date }]>`
      INSERT INTO question_set_link (workspace_id, set_id, id, number, token_hash, made_by, expires_at)
      VALUES (${key.id}::uuid, ${key.setId}::uuid, gen_random_uuid(), ${currentVersion}, ${tokenHash}, ${actor.pseudonym}::uuid,
        app_now() + make_interval(days => ${days}))
      RETURNING id, expires_at AS "expiresAt"`;
    await recordAudit(tx, { act: 'link.create', actor: actor.pseudonym, target: row.id });
    return { id: row.id, token, expiresAt: row.expiresAt.toISOString() };
  });
}
