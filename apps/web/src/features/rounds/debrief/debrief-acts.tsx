import type { RoundPacket } from '@whetstone/contracts/round-packet';
import type { RoundView } from '@whetstone/contracts/rounds';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { saveFile } from '#src/lib/save-file.ts';
import { usePlainAnswer } from '#src/lib/use-plain-answer.ts';
import { keepWork } from '#src/work/engine.ts';
import type { Piece } from '#src/work/piece.ts';
import { gradeOfLevels } from './grade-of-levels.ts';
import { writeDebrief } from './write-debrief.ts';

const LONGEST_MS = 6 * 3600_000;

interface DebriefActsProps {
  owner: string;
  round: RoundView;
  packet: RoundPacket;
}

/** The grades that are still to be given, each with the title of its question. */
function openGrades(round: RoundView, packet: RoundPacket): { title: string; slug: string; piece: Piece }[] {
  return packet.questions.flatMap(({ position, slug, title, version, levels, timeMs }) => {
    const asked = round.questions.find((question) => question.position === position);
    const grade = gradeOfLevels(levels.map(({ level }) => level));
    if (asked === undefined || asked.grade !== null || grade === null) return [];
    const { attemptId } = asked;
    const durationMs = Math.min(timeMs, LONGEST_MS);
    return [{ title, slug, piece: { kind: 'grade' as const, reviewId: crypto.randomUUID(), question: slug, version, grade, attemptId, durationMs } }];
  });
}

/** What can be done with a debrief: its questions go into one's reviews, and it goes onto paper or into a file. */
export function DebriefActs({ owner, round, packet }: DebriefActsProps) {
  const messages = useMessages();
  const { debriefing } = messages;
  const plainAnswer = usePlainAnswer();
  const [isTaken, setTaken] = useState(false);
  const open = openGrades(round, packet);
  const count = packet.questions.filter(({ levels }) => gradeOfLevels(levels.map(({ level }) => level)) !== null).length;
  const take = async (): Promise<void> => {
    setTaken(true);
    for (const { title, slug, piece } of open) await keepWork(owner, { about: { slug, title }, pieces: [piece] });
  };
  const isDone = isTaken || open.length === 0;
  return (
    <div className="mb-10 max-w-measure print:hidden">
      <p className="flex flex-wrap gap-3">
        {!isDone && (
          <button type="button" className="button-primary" onClick={() => void take().catch(() => setTaken(false))}>
            {debriefing.intoReviews}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`debrief-${packet.round.startedAt.slice(0, 10)}.md`, 'text/markdown', writeDebrief(packet, { ...messages, plainAnswer }))}
        >
          {debriefing.download}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {debriefing.print}
        </button>
      </p>
      <output className="label mt-2 block">{count === 0 ? debriefing.nothingToTake : isDone ? debriefing.taken(count) : debriefing.intoReviewsNote}</output>
    </div>
  );
}
