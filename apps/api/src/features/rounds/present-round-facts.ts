import type { RoundItem, RoundSource } from '@whetstone/contracts/rounds';
import type { Round } from '@whetstone/db/generated/client';
import type { SourceNames } from './read-source-names.ts';

type RoundFacts = Omit<RoundItem, 'questions'>;

/** Whether nothing may be told yet of what a strict round is about. */
export const isVeiled = ({ mode, submittedAt }: Pick<Round, 'mode' | 'submittedAt'>): boolean => mode === 'strict' && submittedAt === null;

/** What a round was composed from, by the names of now. */
export const presentSource = ({ kind, guideId, stageSlug, areaSlug, trackId }: Round, names: SourceNames): RoundSource => ({
  kind: kind === 'guide_stage' ? 'guide-stage' : kind,
  guide: names.document(guideId),
  stage: names.stage(guideId, stageSlug),
  area: names.area(areaSlug),
  track: names.document(trackId),
});

/** What is told of a round in a list and by itself. */
export function presentRoundFacts(round: Round & { packet: { createdAt: Date } | null }, names: SourceNames): RoundFacts {
  const { id, mode, minutes, extraTime, startedAt, endsAt, submittedAt, submittedBy, packet } = round;
  return {
    id,
    mode,
    of: isVeiled(round) ? null : presentSource(round, names),
    minutes,
    extraTime,
    startedAt: startedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
    submittedBy,
    packetAt: packet?.createdAt.toISOString() ?? null,
  };
}
