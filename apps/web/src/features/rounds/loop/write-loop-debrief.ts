import type { LoopView } from '@whetstone/contracts/loops';
import { dimensionName, levelName, listed, plain, type Words, writeDebrief } from '../debrief/write-debrief.ts';
import type { Messages } from '#src/messages/en.ts';
import { stepName } from './step-name.ts';
import { summariseLoop } from './summarise-loop.ts';

/** A loop to be read anywhere: what it came to, then the debrief of each round. Nothing in what a person wrote is markup. */
export function writeLoopDebrief(loop: LoopView, words: Words & Pick<Messages, 'looping'>): string {
  const { looping, debriefing, rounds } = words;
  const { gaps, dimensions } = summariseLoop(loop);
  const place = (round: number, title: string): string => `${looping.inRound(round)}, ${plain(title)}`;
  const parts = [
    `# ${looping.title}: ${plain(loop.guide?.name ?? looping.goneGuide)}`,
    `${rounds.moment(loop.startedAt)} · ${rounds.modes[loop.mode]}`,
    listed(
      loop.steps.map((step) => plain(`${step.position}. ${stepName(step, words)}`)),
      '',
    ),
    `## ${debriefing.gaps}`,
    listed(
      gaps.map(({ round, title, dimension, kind }) => `${place(round, title)}: ${plain(dimensionName(dimension, words))}, ${debriefing.gapKinds[kind]}`),
      debriefing.noGaps,
    ),
    ...dimensions.flatMap(({ dimension, entries }) => [
      `## ${plain(dimensionName(dimension, words))}`,
      listed(
        entries.map(
          ({ round, title, level, evidence }) =>
            `${levelName(level, words)} (${place(round, title)})${evidence === '' ? '' : `. ${plain(evidence.replaceAll('\n', ' '))}`}`,
        ),
        debriefing.noLevels,
      ),
    ]),
    ...loop.packets.map(({ packet }) => writeDebrief(packet, words).trimEnd()),
  ];
  return `${parts.join('\n\n')}\n`;
}
