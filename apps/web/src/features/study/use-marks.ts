import type { AttemptView } from '@whetstone/contracts/attempts';
import { useState } from 'react';
import type { Entry } from '#src/work/piece.ts';
import { readWorkState } from '#src/work/work-state.ts';
import type { Mark } from './evidence.ts';
import type { Step } from './probe-steps.tsx';

function marksOf(attempt: AttemptView | null, entries: readonly Entry[], attemptId: string): Record<string, Mark> {
  const marks: Record<string, Mark> = Object.fromEntries((attempt?.levels ?? []).map(({ dimension, level, evidence }) => [dimension, { level, evidence }]));
  for (const { piece } of entries)
    if (piece.kind === 'level' && piece.attemptId === attemptId) marks[piece.dimension] = { level: piece.level, evidence: piece.evidence };
  return marks;
}

function stepsOf(attempt: AttemptView | null, entries: readonly Entry[], attemptId: string): Record<string, Step> {
  const steps: Record<string, Step> = Object.fromEntries((attempt?.probes ?? []).map(({ probeId, outcome, note }) => [probeId, { outcome, note }]));
  for (const { piece } of entries)
    if (piece.kind === 'probe' && piece.attemptId === attemptId) steps[piece.probeId] = { outcome: piece.outcome, note: piece.note };
  return steps;
}

/** What was marked in a sitting so far: what the server has, and over it what is on its way there. */
export function useMarks(attempt: AttemptView | null, attemptId: string) {
  const [marks, setMarks] = useState(() => marksOf(attempt, readWorkState().entries, attemptId));
  const [steps, setSteps] = useState(() => stepsOf(attempt, readWorkState().entries, attemptId));
  return {
    marks,
    steps,
    // What is kept after a pause in writing finds what was marked in between.
    mark: (dimension: string, mark: Mark) => setMarks((current) => ({ ...current, [dimension]: mark })),
    step: (probeId: string, step: Step) => setSteps((current) => ({ ...current, [probeId]: step })),
  };
}
