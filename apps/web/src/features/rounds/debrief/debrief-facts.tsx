import type { RoundPacket } from '@whetstone/contracts/round-packet';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { Section } from '#src/ui/section.tsx';
import { dimensionName } from './write-debrief.ts';

/** Of what round it is, in the margin. */
export function DebriefFacts({ packet: { round, writtenAt } }: { packet: RoundPacket }) {
  const { debriefing, rounds } = useMessages();
  const { facts } = debriefing;
  const modes: Record<string, string> = rounds.modes;
  const kinds: Record<string, string> = rounds.kinds;
  const usedMs = Date.parse(round.submittedAt) - Date.parse(round.startedAt) - round.pausedMs;
  return (
    <Facts
      facts={[
        { name: facts.when, value: rounds.moment(round.startedAt) },
        { name: facts.about, value: round.about.length === 0 ? (kinds[round.kind] ?? round.kind) : <ContentText>{round.about.join(' · ')}</ContentText> },
        { name: facts.mode, value: modes[round.mode] ?? round.mode },
        ...(round.endsAt === null ? [] : [{ name: facts.planned, value: rounds.minutes(round.minutes) }]),
        { name: facts.used, value: debriefing.duration(usedMs) },
        ...(round.pausedMs === 0 ? [] : [{ name: facts.paused, value: debriefing.duration(round.pausedMs) }]),
        { name: facts.submitted, value: round.submittedBy === 'clock' ? rounds.byClock : rounds.byPerson },
        { name: facts.written, value: rounds.moment(writtenAt) },
      ]}
    />
  );
}

/** Where nothing shows what one can, said first. */
export function DebriefGaps({ gaps }: Pick<RoundPacket, 'gaps'>) {
  const messages = useMessages();
  const { debriefing } = messages;
  return (
    <Section title={debriefing.gaps}>
      {gaps.length === 0 ? (
        <p>{debriefing.noGaps}</p>
      ) : (
        <ul className="list-disc space-y-1 ps-5">
          {gaps.map(({ position, dimension, kind }) => (
            <li key={`${position} ${dimension}`}>
              {dimensionName(dimension, messages)}: {debriefing.gapKinds[kind]} <span className="label">{debriefing.inQuestion(position)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
