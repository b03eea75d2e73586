import { storedQuestion } from '@whetstone/content/write/stored-question';
import { readAcceptances } from '@whetstone/db/read-acceptances';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type SetKey, getSetRow } from '../question-sets/get-set-row.ts';
import type { Leaving } from './leaving-questions.ts';
import { takeExportTurn } from './take-export-turn.ts';

/** The questions of a set of the actor's in its order, in the versions that were chosen. @throws DomainError not_found for every other */
export async function readSetBank(deps: Pick<Deps, 'db'>, actor: Actor, key: SetKey): Promise<Leaving> {
  const { db } = deps;
  const { currentVersion: number } = await getSetRow(db, actor, key);
  await takeExportTurn(deps, actor);
  const items = await db.questionSetItem.findMany({
    where: { workspaceId: key.id, setId: key.setId, number },
    include: { question: { include: { question: { include: { skills: { orderBy: { skill: { position: 'asc' } } } } } } } },
    orderBy: { position: 'asc' },
  });
  const rows = items.map(({ question: { question, ...version } }) => ({ ...question, versions: [version] }));
  const taken = new Set(rows.flatMap(({ file, origin }) => (origin === 'file' ? (file ?? []) : [])));
  const files = { taken, accepted: await readAcceptances(db) };
  const some = rows.map((row, at) => {
    const stored = storedQuestion(row, files);
    return { row, leaving: stored && { ...stored, setMinutes: items[at]?.minutes ?? 0 } };
  });
  return {
    // a set holds a hundred at most
    parts: (async function* () {
      yield some.flatMap(({ leaving }) => leaving ?? []);
    })(),
    retired: some.filter(({ leaving }) => leaving === null).map(({ row }) => ({ id: row.id, title: row.versions[0]?.title ?? row.id })),
  };
}
