import type { LoopView } from '@whetstone/contracts/loops';
import type { RoundPacket } from '@whetstone/contracts/round-packet';

interface LoopEvidence {
  /** which round of the loop */
  round: number;
  question: number;
  title: string;
  level: string;
  evidence: string;
  isQuote: boolean;
}

export interface LoopSummary {
  /** in the order in which they came up first */
  dimensions: { dimension: string; entries: LoopEvidence[] }[];
  gaps: { round: number; question: number; title: string; dimension: string; kind: RoundPacket['gaps'][number]['kind'] }[];
}

/** The debriefs of a loop's rounds taken together, as a committee reads them: by dimension over all interviewers, and what nobody saw. */
export function summariseLoop({ packets }: Pick<LoopView, 'packets'>): LoopSummary {
  const entries = packets.flatMap(({ position: round, packet }) =>
    packet.questions.flatMap(({ position: question, title, levels }) =>
      levels.map(({ dimension, level, evidence, isQuote }) => ({ dimension, entry: { round, question, title, level, evidence, isQuote } })),
    ),
  );
  const byDimension = Map.groupBy(entries, ({ dimension }) => dimension);
  return {
    dimensions: [...byDimension].map(([dimension, group]) => ({ dimension, entries: group.map(({ entry }) => entry) })),
    gaps: packets.flatMap(({ position: round, packet }) =>
      packet.gaps.map(({ position: question, dimension, kind }) => ({
        round,
        question,
        title: packet.questions.find(({ position }) => position === question)?.title ?? '',
        dimension,
        kind,
      })),
    ),
  };
}
