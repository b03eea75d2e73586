import type { AnalysisItem, AnalysisView, Estimate, JudgedFigures } from '@whetstone/contracts/item-analysis';
import type { Prisma } from '@whetstone/db/generated/client';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type SetKey, getSetRow } from '../question-sets/get-set-row.ts';
import { type AnswerSource, assessmentAnswers, roundAnswers } from './answer-sources.ts';
import { countAnew } from './count-anew.ts';

type Row = Prisma.ItemAnalysisGetPayload<object>;

const estimateOf = ([value, low, high]: readonly number[]): Estimate | null =>
  value === undefined || low === undefined || high === undefined ? null : { value, low, high };

function presentFigures({ people, attempts, medianMs, levels, countedAt }: Row) {
  return { people, attempts, medianMs, levels, countedOn: countedAt.toISOString().slice(0, 10) };
}

function presentJudged(row: Row): JudgedFigures | null {
  const difficulty = estimateOf(row.difficulty);
  return difficulty && { ...presentFigures(row), difficulty, discrimination: estimateOf(row.discrimination) };
}

async function readFigures({ db }: Deps, { scope }: AnswerSource, questionIds: string[]): Promise<Map<string, Row>> {
  const rows = await db.itemAnalysis.findMany({ where: { ...scope, questionId: { in: questionIds } } });
  return new Map(rows.map((row) => [row.questionId, row]));
}

/** What the answers to the questions of a set say of them, over ten people or more. @throws DomainError not_found for who is no member */
export async function getAnalysis(deps: Deps, actor: Actor, key: SetKey): Promise<AnalysisView> {
  const { name, currentVersion } = await getSetRow(deps.db, actor, key);
  const items = await deps.db.questionSetItem.findMany({
    where: { workspaceId: key.id, setId: key.setId, number: currentVersion },
    include: { question: { select: { title: true, question: { select: { workspaceId: true } } } } },
    orderBy: { position: 'asc' },
  });
  const isPublic = ({ question }: (typeof items)[number]): boolean => question.question.workspaceId === PUBLIC_WORKSPACE_ID;
  const sources = [assessmentAnswers(key), roundAnswers(items.filter(isPublic).map(({ questionId }) => questionId))] as const;
  for (const source of sources) await countAnew(deps, source);
  const ids = items.map(({ questionId }) => questionId);
  const [handedIn, rounds] = await Promise.all([readFigures(deps, sources[0], ids), readFigures(deps, sources[1], ids)]);
  const present = (item: (typeof items)[number]): AnalysisItem => {
    const [ofSet, ofAll] = [handedIn.get(item.questionId), rounds.get(item.questionId)];
    return {
      questionId: item.questionId,
      title: item.question.title,
      isPublic: isPublic(item),
      assessments: ofSet === undefined ? null : presentJudged(ofSet),
      rounds: ofAll === undefined ? null : presentFigures(ofAll),
    };
  };
  return { name, version: currentVersion, items: items.map(present) };
}
