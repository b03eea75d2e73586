import type { QuestionKind } from '@whetstone/contracts/question-query';
import type { SharedSetView } from '@whetstone/contracts/question-sets';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { hashToken } from '../sessions/token.ts';
import { keyOf } from './get-set-row.ts';
import { presentAim } from './read-aim.ts';
import { readSetVersions } from './read-set-versions.ts';

/** The prompts of a set for whoever has a link to it. @throws DomainError not_found for any link that opens nothing */
export async function openSharedSet(deps: Deps, token: string, ip: string): Promise<SharedSetView> {
  await takeTurn(deps, { key: `shared set ip ${ip}`, max: 60, windowSeconds: 60 });
  const tokenHash = hashToken(token);
  const [link] = await deps.db.$queryRaw<{ workspaceId: string; setId: string; number: number; expiresAt: Date }[]>`
    SELECT workspace_id AS "workspaceId", set_id AS "setId", number, expires_at AS "expiresAt" FROM question_set_link
    WHERE token_hash = ${tokenHash} AND revoked_at IS NULL AND expires_at > app_now()`;
  if (link === undefined) throw new DomainError('not_found', 'This link was withdrawn, or is too old. Ask for a new one.');
  const { workspaceId, setId, number, expiresAt } = link;
  const set = await deps.db.questionSet.findUniqueOrThrow({ where: keyOf({ id: workspaceId, setId }) });
  const items = await readSetVersions(deps, { workspaceId, setId, number });
  return {
    name: set.name,
    ...(await presentAim(deps.db, set)),
    expiresAt: expiresAt.toISOString(),
    items: items.map(({ minutes, version }) => ({ title: version.title, kind: version.kind as QuestionKind | null, minutes, promptHtml: version.promptHtml })),
  };
}
