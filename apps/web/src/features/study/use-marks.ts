import type { AttemptView } from '@whetstone/contracts/attempts';
import { useState } from 'react';
import { readWorkState } from '#src/work/work-state.ts';
import type { Mark } from '#src/lib/evidence.ts';
import type { Step } from './probe-steps.tsx';

interface Marked {
  levels: readonly ({ dimension: string } & Mark)[];
  steps: readonly ({ probeId: string } & Step)[];
}

/** The levels of an attempt: what the server has, and over it what is on its way there. */
export function marksOf(levels: Marked['levels'], attemptId: string): Record<string, Mark> {
  const marks = Object.fromEntries(levels.map(({ dimension, level, evidence }) => [dimension, { level, evidence }]));
  for (const { piece } of readWorkState().entries)
    if (piece.kind === 'level' && piece.attemptId === attemptId) marks[piece.dimension] = { level: piece.level, evidence: piece.evidence };
  return marks;
}

/** The same of the rungs that were stepped on. */
export function stepsOf(given: Marked['steps'], attemptId: string): Record<string, Step> {
  const steps = Object.fromEntries(given.map(({ probeId, outcome, note }) => [probeId, { outcome, note }]));
  for (const { piece } of readWorkState().entries)
    if (piece.kind === 'probe' && piece.attemptId === attemptId) steps[piece.probeId] = { outcome: piece.outcome, note: piece.note };
  return steps;
}

/** What was marked in a sitting so far. */
export function useMarks(attempt: AttemptView | null, attemptId: string) {
  const [marks, setMarks] = useState(() => marksOf(attempt?.levels ?? [], attemptId));
  const [steps, setSteps] = useState(() => stepsOf(attempt?.probes ?? [], attemptId));
  return {
    marks,
    steps,
    // What is kept after a pause in writing finds what was marked in between.
    mark: (dimension: string, mark: Mark) => setMarks((current) => ({ ...current, [dimension]: mark })),
    step: (probeId: string, step: Step) => setSteps((current) => ({ ...current, [probeId]: step })),
  };
}
