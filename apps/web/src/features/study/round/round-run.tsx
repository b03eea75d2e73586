import type { RoundQuestionView, RoundView } from '@whetstone/contracts/rounds';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { usePageActs } from '#src/lib/page-keys.ts';
import { useOnline } from '#src/lib/use-online.ts';
import { Notice } from '#src/ui/notice.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import type { Draft } from '#src/work/drafts.ts';
import { keepWork } from '#src/work/engine.ts';
import type { Hearing } from '#src/work/heard-round.ts';
import { useWorkState } from '#src/work/work-state.ts';
import type { AnswerForm, AnswerTools } from '../answer-box.tsx';
import { type Pane, RoundPane } from './round-pane.tsx';
import { RoundTimer } from '#src/lib/round-timer.tsx';
import { SubmitPart } from './submit-part.tsx';
import { isOfAssessment, useRoundWords } from './use-round-words.ts';
import { type RoundClock, useRoundClock } from '#src/lib/use-round-clock.ts';

export type ReceivedRound = RoundView & Hearing;

interface RoundRunProps {
  round: ReceivedRound;
  drafts: readonly Draft[];
  owner: string;
  /** asks the server how the round stands */
  refresh: () => void;
  formOf: (question: RoundQuestionView) => AnswerForm | null;
  toolsOf: (question: RoundQuestionView) => AnswerTools | null;
  pause: { begin: () => void; end: (id: string) => void; isPending: boolean; refusal: string | null };
}

const ASK_AGAIN_MS = 2000;

/** Tells the server, through the outbox, which question is looked at. */
function useVisits(owner: string, { id, pause }: ReceivedRound, { position, title }: { position: number; title: string }): void {
  const isPaused = pause !== null;
  const tell = useEffectEvent((at: number) => {
    const piece = { kind: 'visit', roundId: id, visitId: crypto.randomUUID(), position: at } as const;
    void keepWork(owner, { about: { slug: '', title, roundId: id }, pieces: [piece] }).catch(() => undefined);
  });
  useEffect(() => {
    if (!isPaused) tell(position);
  }, [position, isPaused]);
}

/** While a round is over here and not yet there, it is asked for again. */
function useAsking(isAsking: boolean, refresh: () => void): void {
  const ask = useEffectEvent(refresh);
  useEffect(() => {
    if (!isAsking) return undefined;
    ask();
    const timer = setInterval(() => ask(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAsking]);
}

function Positions({ round, at, onChoose }: { round: ReceivedRound; at: number; onChoose: (position: number) => void }) {
  const { running } = useMessages();
  return (
    <nav aria-label={running.questions}>
      <ol className="flex flex-wrap gap-1.5">
        {round.questions.map(({ position }) => (
          <li key={position}>
            <button
              type="button"
              aria-label={running.position(position)}
              aria-current={position === at ? 'step' : undefined}
              onClick={() => onChoose(position)}
              className="button min-w-9 justify-center tabular-nums aria-[current=step]:bg-stone aria-[current=step]:text-paper"
            >
              {position}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Paused({ round, pause }: Pick<RoundRunProps, 'round' | 'pause'>) {
  const { running } = useMessages();
  const open = round.pause;
  return (
    <Notice
      tone="info"
      title={
        <span ref={takeFocus} tabIndex={-1} className="outline-none">
          {running.paused}
        </span>
      }
    >
      <p>{running.pausedText}</p>
      <button type="button" className="button-primary" disabled={pause.isPending} onClick={() => open && pause.end(open.id)}>
        {running.resume}
      </button>
    </Notice>
  );
}

function Ended({ isSubmitted, isAssessment }: { isSubmitted: boolean; isAssessment: boolean }) {
  const running = useRoundWords({ isAssessment });
  const isOnline = useOnline();
  const title = isSubmitted ? running.submitted : running.over;
  const offline = isSubmitted ? running.submittedOffline : running.overOffline;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="info" title={title}>
        <p>{isOnline ? running.overText : offline}</p>
      </Notice>
    </div>
  );
}

const keepAll = async (panes: RefObject<Map<number, Pane>>): Promise<void> =>
  void (await Promise.all([...panes.current.values()].map(async ({ keep }) => keep())));

/** Moves among the questions; the heading of the one that is gone to takes the focus. */
function usePosition({ lastPosition, questions }: ReceivedRound) {
  const [position, setPosition] = useState(lastPosition ?? 1);
  const go = (wanted: number): void => {
    if (wanted < 1 || wanted > questions.length) return;
    setPosition(wanted);
    requestAnimationFrame(() => document.getElementById(`question-${wanted}`)?.focus());
  };
  return { position, go };
}

interface HeadProps extends Pick<RoundRunProps, 'round' | 'pause'> {
  at: number;
  onChoose: (position: number) => void;
  clock: RoundClock;
  isOver: boolean;
}

/** What stays in sight: the questions by their numbers, the time, and where there is one the pause. */
function Head({ round, pause, at, onChoose, clock, isOver }: HeadProps) {
  const { running } = useMessages();
  const isPaused = round.pause !== null;
  return (
    <>
      <div className="sticky top-0 z-10 mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-rule bg-paper py-3">
        <Positions round={round} at={at} onChoose={onChoose} />
        <div className="flex items-end gap-4">
          {round.mode === 'practice' && !isPaused && !isOver && (
            <button type="button" className="button" disabled={pause.isPending} onClick={pause.begin}>
              {running.pause}
            </button>
          )}
          <RoundTimer clock={clock} isPaused={isPaused} />
        </div>
      </div>
      <p role="alert" className="text-error">
        {pause.refusal}
      </p>
    </>
  );
}

function Steps({ at, count, onChoose }: { at: number; count: number; onChoose: (position: number) => void }) {
  const { running } = useMessages();
  return (
    <p className="mt-8 flex flex-wrap gap-3">
      <button type="button" className="button" disabled={at === 1} onClick={() => onChoose(at - 1)}>
        {running.previous}
      </button>
      <button type="button" className="button" disabled={at === count} onClick={() => onChoose(at + 1)}>
        {running.next}
      </button>
    </p>
  );
}

/** A round under way: the clock, one question at a time, and the way to the end. */
export function RoundRun({ round, drafts, owner, refresh, formOf, toolsOf, pause }: RoundRunProps) {
  const isAssessment = isOfAssessment(round);
  const running = useRoundWords({ isAssessment });
  const panes = useRef(new Map<number, Pane>());
  const { position, go } = usePosition(round);
  const [isOver, setOver] = useState(false);
  const isSubmitted = useWorkState().entries.some(({ piece }) => piece.kind === 'submission' && piece.roundId === round.id);
  const { id, questions } = round;
  const clock = useRoundClock(round, () => {
    setOver(true);
    void keepAll(panes);
  });
  useVisits(owner, round, { position, title: questions[position - 1]?.title ?? '' });
  useAsking(isOver, refresh);
  usePageActs({ nextQuestion: () => go(position + 1), previousQuestion: () => go(position - 1), answer: () => panes.current.get(position)?.focus() });
  const submit = async (): Promise<void> => {
    await keepAll(panes);
    await keepWork(owner, { about: { slug: '', title: running.pageTitle, roundId: id }, pieces: [{ kind: 'submission', roundId: id }] });
  };
  const isEnded = isOver || isSubmitted;
  return (
    <div className="max-w-[48rem]">
      <Head round={round} pause={pause} at={position} onChoose={go} clock={clock} isOver={isOver} />
      {isEnded && <Ended isSubmitted={isSubmitted} isAssessment={isAssessment} />}
      {round.pause !== null && <Paused round={round} pause={pause} />}
      <div hidden={round.pause !== null}>
        {questions.map((question, index) => {
          const opened = drafts[index];
          return (
            opened && (
              <RoundPane
                key={question.attemptId}
                question={question}
                ends={round.isKept ? [] : question.ends}
                opened={opened}
                isShown={question.position === position}
                isPaused={round.pause !== null}
                form={formOf(question)}
                Tools={toolsOf(question)}
                panes={panes}
              />
            )
          );
        })}
        <Steps at={position} count={questions.length} onChoose={go} />
        {!isEnded && (
          <SubmitPart countBlank={() => [...panes.current.values()].filter((one) => one.isBlank()).length} onSubmit={submit} isAssessment={isAssessment} />
        )}
      </div>
    </div>
  );
}
