import type { PacketQuestion, RoundPacket } from '@whetstone/contracts/round-packet';
import type { Messages } from '#src/messages/en.ts';

export interface Words extends Pick<Messages, 'debriefing' | 'rounds' | 'studying' | 'questions'> {
  /** what people read of an answer */
  plainAnswer: (text: string) => string;
}

/** What Markdown would take for markup. */
const MARKUP = /[\\`*_{}[\]<>#|~!]/g;
export const plain = (text: string): string => text.replace(MARKUP, String.raw`\$&`);
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');
export const listed = (lines: readonly string[], none: string): string => (lines.length === 0 ? none : lines.map((line) => `- ${line}`).join('\n'));

export const levelName = (level: string, { studying }: Pick<Messages, 'studying'>): string => (studying.levels as Record<string, string>)[level] ?? level;
export const outcomeName = (outcome: string, { studying }: Pick<Messages, 'studying'>): string =>
  (studying.outcomes as Record<string, string>)[outcome] ?? outcome;
export const dimensionName = (dimension: string, { questions }: Pick<Messages, 'questions'>): string =>
  (questions.dimensions as Record<string, string>)[dimension] ?? dimension;

function writeQuestion(question: PacketQuestion, words: Words): string {
  const { debriefing, rounds, plainAnswer } = words;
  const { position, title, area, version, timeMs, plannedMinutes, answer, lateAnswer, levels, probes, deepestProbe, probeCount, missing, before } = question;
  const name = (dimension: string): string => plain(dimensionName(dimension, words));
  const parts = [
    `## ${position}. ${plain(title)}`,
    `${plain(area)} · ${rounds.version(version)} · ${debriefing.time(debriefing.duration(timeMs), plannedMinutes)}`,
    `### ${debriefing.answer}`,
    answer === null ? debriefing.noAnswer : quoted(plainAnswer(answer.text)),
    ...(lateAnswer === null ? [] : [`### ${debriefing.lateAnswer}`, quoted(plainAnswer(lateAnswer.text))]),
    `### ${debriefing.levels}`,
    listed(
      levels.map(
        ({ dimension, level, evidence }) =>
          `${name(dimension)}: ${levelName(level, words)}${evidence === '' ? '' : `. ${plain(evidence.replaceAll('\n', ' '))}`}`,
      ),
      debriefing.noLevels,
    ),
    `### ${debriefing.depth}`,
    debriefing.deepest(deepestProbe, probeCount),
    ...(probes.length === 0
      ? []
      : [
          listed(
            probes.map(({ prompt, outcome, note }) =>
              plain(
                [prompt, outcomeName(outcome, words), note]
                  .filter((part) => part !== '')
                  .join(' · ')
                  .replaceAll('\n', ' '),
              ),
            ),
            '',
          ),
        ]),
    `### ${debriefing.missing}`,
    listed(
      missing.map(({ dimension, level, text }) => `${name(dimension)}, ${plain(level)}: ${plain(text.replaceAll('\n', ' '))}`),
      debriefing.nothingMissing,
    ),
    ...(before === null
      ? []
      : [
          `### ${debriefing.before[before.of]}`,
          listed(
            before.levels.map(({ dimension, level }) => `${name(dimension)}: ${levelName(level, words)}`),
            debriefing.noLevels,
          ),
        ]),
  ];
  return parts.join('\n\n');
}

/** A debrief to be read anywhere. What was written by a person stays as it is: nothing in it is markup. */
export function writeDebrief({ round, questions, gaps }: RoundPacket, words: Words): string {
  const { debriefing, rounds } = words;
  const about = round.about.length === 0 ? ((rounds.kinds as Record<string, string>)[round.kind] ?? round.kind) : round.about.join(' · ');
  const head = [
    `# ${debriefing.title}: ${plain(about)}`,
    `${rounds.moment(round.startedAt)} · ${(rounds.modes as Record<string, string>)[round.mode] ?? round.mode} · ${round.submittedBy === 'clock' ? rounds.byClock : rounds.byPerson}`,
    `## ${debriefing.gaps}`,
    listed(
      gaps.map(
        ({ position, dimension, kind }) => `${debriefing.inQuestion(position)}: ${plain(dimensionName(dimension, words))}, ${debriefing.gapKinds[kind]}`,
      ),
      debriefing.noGaps,
    ),
  ];
  return `${[...head, ...questions.map((question) => writeQuestion(question, words))].join('\n\n')}\n`;
}
