import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Draft, writeDraft } from '#src/work/drafts.ts';
import { keepWork } from '#src/work/engine.ts';
import { keepLastWords } from '#src/work/last-words.ts';
import type { Piece } from '#src/work/piece.ts';
import { useLeaving } from '#src/work/use-leaving.ts';
import { aboutOf, beginning, keepAnswer } from './keep-answer.ts';

/** So soon a killed browser has lost nothing. */
const DRAFT_MS = 250;
/** A pause in writing: what stands there becomes a revision. */
const PAUSE_MS = 1200;

export interface Answer {
  draft: Draft;
  /** whether the last try to keep it in this browser failed */
  hasFailed: boolean;
  /** whether a revision is being put into the outbox, and is not there yet */
  isKeeping: boolean;
  write: (text: string) => void;
  /** makes what stands there a revision now, and sends it with what else was done */
  keep: (pieces?: readonly Piece[]) => Promise<void>;
  change: (change: Partial<Draft>) => void;
}

/** The first and the last moment of the page on which an answer is written. */
function useEdges(latest: RefObject<Draft>, opened: Draft, keep: () => Promise<void>): void {
  useLeaving(() => {
    const { text, savedText } = latest.current;
    if (text !== savedText) keepLastWords(latest.current);
    if (text !== opened.text || text !== savedText) void keep();
  });
  // What an earlier page could not make a revision any more becomes one now.
  const begin = useEffectEvent(() => {
    if (latest.current.text !== latest.current.savedText) void keep();
  });
  useEffect(() => begin(), []);
}

/**
 * An answer that is being written: a draft in this browser at every moment, and with every pause a revision on its way to the
 * server. A visitor's stays a draft.
 */
export function useAnswer(opened: Draft, isCandidate: boolean): Answer {
  const [draft, setDraft] = useState(opened);
  const [hasFailed, setFailed] = useState(false);
  const [keeping, setKeeping] = useState(0);
  // What is kept is decided at once, and not when the next render comes.
  const latest = useRef(opened);
  const timers = useRef<{ draft?: ReturnType<typeof setTimeout>; pause?: ReturnType<typeof setTimeout> }>({});

  const put = (next: Draft): void => {
    latest.current = next;
    setDraft(next);
  };
  const settle = async (kept: Promise<void>): Promise<void> => {
    try {
      await kept;
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const keepDraft = (): void => {
    clearTimeout(timers.current.draft);
    void settle(writeDraft(latest.current));
  };
  const keep = async (pieces: readonly Piece[] = []): Promise<void> => {
    clearTimeout(timers.current.pause);
    clearTimeout(timers.current.draft);
    const before = latest.current;
    if (!isCandidate) return settle(writeDraft(before));
    const answer = keepAnswer(before, crypto.randomUUID());
    if (answer === null && pieces.length === 0) return undefined;
    const { draft: after, pieces: first } = answer ?? { draft: { ...before, isBegun: true }, pieces: beginning(before) };
    put(after);
    setKeeping((count) => count + 1);
    try {
      await keepWork(before.owner, { about: aboutOf(before), pieces: [...first, ...pieces], draft: after });
      setFailed(false);
    } catch {
      // What was not kept is tried again with the next pause.
      const { headId, savedText, isBegun } = before;
      put({ ...latest.current, headId, savedText, isBegun });
      setFailed(true);
    } finally {
      setKeeping((count) => count - 1);
    }
    return undefined;
  };
  const write = (text: string): void => {
    put({ ...latest.current, text, changedAt: new Date().toISOString() });
    clearTimeout(timers.current.draft);
    clearTimeout(timers.current.pause);
    timers.current = { draft: setTimeout(keepDraft, DRAFT_MS), pause: setTimeout(() => void keep(), PAUSE_MS) };
  };
  const change = (changed: Partial<Draft>): void => {
    put({ ...latest.current, ...changed });
    keepDraft();
  };

  useEdges(latest, opened, keep);
  return { draft, hasFailed, isKeeping: keeping > 0, write, keep, change };
}
