import type { Prisma } from '@whetstone/db/generated/client';
import type { Kit } from '@whetstone/importers/export/write-kit';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type SetKey, getSetRow } from '../question-sets/get-set-row.ts';
import { presentAim } from '../question-sets/read-aim.ts';
import { type KitLanguage, kitWords } from './kit-words.ts';
import { runExportThread } from './run-export-thread.ts';
import { takeExportTurn } from './take-export-turn.ts';

type Item = Prisma.QuestionSetItemGetPayload<{ include: { question: true } }>;
type Asked = Kit['questions'][number];

interface Wish extends SetKey {
  language: KitLanguage;
  signal: AbortSignal;
}

function askedOf({ minutes, question }: Item, { kinds, minutesOf }: ReturnType<typeof kitWords>): Asked {
  // as it was written with the version, or brought in
  const said = question.record as unknown as Omit<Asked, 'facts'>;
  const facts = [question.kind === null ? '' : (kinds[question.kind] ?? question.kind), minutesOf(minutes)];
  return { ...said, title: question.title, facts: facts.filter((fact) => fact !== '').join(' · ') };
}

/** The interviewer's kit of a set of the actor's as a text document. @throws DomainError not_found for who is no member */
export async function exportKit(deps: Pick<Deps, 'db'>, actor: Actor, { language, signal, ...key }: Wish): Promise<Uint8Array> {
  const row = await getSetRow(deps.db, actor, key);
  await takeExportTurn(deps, actor);
  const where = { workspaceId: key.id, setId: key.setId, number: row.currentVersion };
  const items = await deps.db.questionSetItem.findMany({ where, include: { question: true }, orderBy: { position: 'asc' } });
  const words = kitWords(language);
  const { guide, stage, minutes } = await presentAim(deps.db, row);
  const facts = [guide?.name, stage?.name, words.versionOf(row.currentVersion), words.minutesOf(minutes)];
  const kit: Kit = {
    title: words.titleOf(row.name),
    facts: facts.filter((fact) => fact !== undefined).join(' · '),
    questions: items.map((item) => askedOf(item, words)),
  };
  return (await runExportThread({ kind: 'kit', kit, words: words.ofDocument }, { signal })).bytes;
}
