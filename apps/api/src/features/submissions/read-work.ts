import type { SubmissionKind, SubmittedPart, SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readLoopRow } from '../loops/read-loop-rows.ts';
import { listStudyQuestions } from '../study-questions/list-study-questions.ts';
import { readAskedVersion } from '../rounds/get-round.ts';
import { type RoundRow, readRoundRow } from '../rounds/read-round-row.ts';
import { presentSource } from '../rounds/present-round-facts.ts';
import { levelOf } from '../rounds/present-round-question.ts';
import { readSourceNames } from '../rounds/read-source-names.ts';
import { type PacketRound, requireOver, requireStudy, timesOfRound } from '../rounds/round-over.ts';
import { sortAnswers } from '../rounds/sort-answers.ts';
import { presentProbes } from '../rounds/write-packet.ts';

/** Where a part of what is handed in comes from, and what its person thinks of it, which is not for the reviewer. */
export interface PartSource {
  attemptId: string;
  questionId: string;
  version: number;
  levels: { dimension: string; level: ReturnType<typeof levelOf> }[];
}

type Asked = Pick<RoundRow['questions'][number], 'questionId' | 'version' | 'attempt'>;
interface Piece {
  part: Omit<SubmittedPart, 'position'>;
  source: PartSource;
}
export interface Work {
  work: SubmittedWork;
  /** in the order of the parts */
  sources: PartSource[];
}

interface Facts {
  round: string | null;
  submittedAt: Date | null;
  timeMs: (index: number) => number | null;
}

async function describePieces(deps: Deps, asked: readonly Asked[], { round, submittedAt, timeMs }: Facts): Promise<Piece[]> {
  const links = await listStudyQuestions(
    deps.db,
    asked.map(({ questionId }) => questionId),
  );
  return Promise.all(
    asked.map(async ({ questionId, version: number, attempt }, index) => {
      const link = links.get(questionId);
      if (link === undefined) throw new Error('an attempt has a question');
      const version = await readAskedVersion(deps, { questionId, version: number });
      const { counted, late } = sortAnswers(attempt.answers, submittedAt);
      const part: Piece['part'] = {
        round,
        slug: link.slug,
        title: version.title,
        version: number,
        kind: version.kind,
        area: link.area.name,
        plannedMinutes: version.minutes,
        timeMs: timeMs(index),
        startedAt: attempt.startedAt.toISOString(),
        text: counted?.text ?? '',
        lateText: late?.text ?? null,
        probes: presentProbes(version, attempt.probes).probes,
        // what ran is known to the browser alone, and enclosed by it
        ...(version.code !== null && { testRun: null }),
      };
      const levels = attempt.levels.map(({ dimension, level }) => ({ dimension, level: levelOf(level) }));
      return { part, source: { attemptId: attempt.id, questionId, version: number, levels } };
    }),
  );
}

const describeRound = async (deps: Deps, row: PacketRound, round: string | null): Promise<Piece[]> => {
  const times = timesOfRound(row);
  return describePieces(deps, row.questions, { round, submittedAt: row.submittedAt, timeMs: (index) => times.get(row.questions[index]?.position ?? 0) ?? 0 });
};

async function readAnswer(deps: Deps, actor: Actor, id: string) {
  const attempt = await deps.db.attempt.findUnique({
    where: { personId_id: { personId: actor.personId, id } },
    include: {
      answers: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      levels: { orderBy: { dimension: 'asc' } },
      probes: { orderBy: { probeId: 'asc' } },
      reviews: { select: { id: true, grade: true } },
      inRound: { select: { roundId: true } },
    },
  });
  if (attempt === null) throw new DomainError('not_found', 'There is no such attempt.');
  if (attempt.inRound !== null) requireOver(requireStudy(await readRoundRow(deps, actor, attempt.inRound.roundId)));
  const pieces = await describePieces(deps, [{ questionId: attempt.questionId, version: attempt.version, attempt }], {
    round: null,
    submittedAt: null,
    timeMs: () => null,
  });
  return { pieces, title: pieces[0]?.part.title ?? null, about: [], mode: null };
}

async function readRound(deps: Deps, actor: Actor, id: string) {
  const row = requireOver(requireStudy(await readRoundRow(deps, actor, id)));
  const { guide, stage, area, track } = presentSource(row, await readSourceNames(deps.db, [row]));
  const about = [guide, stage, area, track].flatMap((link) => (link === null ? [] : [link.name]));
  return { pieces: await describeRound(deps, row, null), title: null, about, mode: row.mode };
}

async function readLoop(deps: Deps, actor: Actor, id: string) {
  const loop = await readLoopRow(deps.db, actor.personId, id);
  const over = loop.steps.filter(({ round }) => (round?.submittedAt ?? null) !== null);
  if (over.length === 0) throw new DomainError('conflict', 'No round of this loop is over yet.');
  const names = await readSourceNames(
    deps.db,
    loop.steps.map(({ stageSlug }) => ({ guideId: loop.guideId, stageSlug, areaSlug: null, trackId: null })),
  );
  const pieces: Piece[] = [];
  for (const { roundId, stageSlug } of over) {
    const row = requireOver(await readRoundRow(deps, actor, roundId));
    pieces.push(...(await describeRound(deps, row, names.stage(loop.guideId, stageSlug)?.name ?? stageSlug)));
  }
  const guide = names.document(loop.guideId);
  return { pieces, title: null, about: guide === null ? [] : [guide.name], mode: loop.mode };
}

const READERS = { answer: readAnswer, round: readRound, loop: readLoop } as const;

/**
 * An answer, a round or a loop of the actor as a reviewer is to see it, and apart from it what the reviewer is not to see.
 * @throws DomainError not_found; conflict while it is under way, or where nothing was answered
 */
export async function readWork(deps: Deps, actor: Actor, { kind, id }: { kind: SubmissionKind; id: string }): Promise<Work> {
  const { pieces, title, about, mode } = await READERS[kind](deps, actor, id);
  if (pieces.every(({ part: { text, lateText, probes } }) => text.trim() === '' && lateText === null && probes.length === 0))
    throw new DomainError('conflict', 'Nothing was answered here, so there is nothing to review.');
  return {
    work: { format: 1, kind, title, about, mode, parts: pieces.map(({ part }, index) => ({ position: index + 1, ...part })) },
    sources: pieces.map(({ source }) => source),
  };
}
