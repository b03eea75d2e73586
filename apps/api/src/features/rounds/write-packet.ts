import { LEVELS } from '@whetstone/content/vocabulary';
import { SELF_LEVELS } from '@whetstone/contracts/attempts';
import type { PacketQuestion, RoundPacket } from '@whetstone/contracts/round-packet';
import type { RoundSource } from '@whetstone/contracts/rounds';
import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { plainLines } from '../content/plain-lines.ts';
import type { Version } from './present-round-question.ts';
import type { RoundRow } from './read-round-row.ts';
import type { PacketRound } from './round-over.ts';
import { sortAnswers } from './sort-answers.ts';

type Row = RoundRow['questions'][number];

export interface PacketFacts {
  version: Version;
  link: StudyQuestionLink;
  submittedAt: Date;
  timeMs: number;
  before: PacketQuestion['before'];
}

const HIRE = LEVELS.indexOf('Hire');

/** Where a level that somebody gave themselves stands among those of a rubric: below all of them without evidence, or without a level. */
const rankOf = (level: string | undefined): number =>
  Math.max(
    0,
    SELF_LEVELS.findIndex((one) => one === level),
  ) - 1;
const rubricRankOf = (level: string): number => LEVELS.findIndex((one) => one === level);

type Answer = ReturnType<typeof sortAnswers>['counted'];

const presentAnswer = (answer: Answer): PacketQuestion['answer'] =>
  answer === null || answer.text.trim() === ''
    ? null
    : { text: answer.text, arrivedAt: answer.createdAt.toISOString(), claimedAt: answer.claimedAt?.toISOString() ?? null };

/** What the rubric asks of a hire and of a strong hire above the level that was reached. */
function missingOf({ rubric }: Version, levels: Row['attempt']['levels']): PacketQuestion['missing'] {
  return rubric.flatMap(({ dimension, anchors }) => {
    const reached = rankOf(levels.find((one) => one.dimension === dimension)?.level);
    const above = anchors.filter(({ level }) => rubricRankOf(level) >= HIRE && rubricRankOf(level) > reached);
    return above.map(({ level, html }) => ({ dimension, level, text: plainLines(html) }));
  });
}

export function presentProbes(
  { probes }: Pick<Version, 'probes'>,
  steps: Row['attempt']['probes'],
): Pick<PacketQuestion, 'probes' | 'probeCount' | 'deepestProbe'> {
  const byId = new Map(steps.map((step) => [step.probeId, step]));
  const stepped = probes.flatMap(({ id, promptHtml }, at) => {
    const step = byId.get(id);
    return step ? [{ rung: at + 1, prompt: plainLines(promptHtml), outcome: step.outcome.replaceAll('_', '-'), note: step.note }] : [];
  });
  const reached = stepped.filter(({ outcome }) => outcome === 'answered' || outcome === 'partly');
  return { probes: stepped.map(({ rung: _rung, ...step }) => step), probeCount: probes.length, deepestProbe: reached.at(-1)?.rung ?? 0 };
}

/** One question of the debrief: what was said, what it was worth by whose words, and what was missing. */
export function describeQuestion({ position, attempt }: Row, { version, link, submittedAt, timeMs, before }: PacketFacts): PacketQuestion {
  const { counted, late } = sortAnswers(attempt.answers, submittedAt);
  const marked = new Set(attempt.levels.map(({ dimension }) => dimension));
  return {
    position,
    slug: link.slug,
    title: version.title,
    version: version.number,
    area: link.area.name,
    difficulty: version.difficulty,
    plannedMinutes: version.minutes,
    timeMs,
    answer: presentAnswer(counted),
    lateAnswer: presentAnswer(late),
    levels: attempt.levels.map(({ dimension, level, evidence }) => ({
      dimension,
      level,
      evidence,
      isQuote: evidence.trim() !== '' && attempt.answers.some(({ text }) => text.includes(evidence.trim())),
    })),
    unmarked: version.rubric.map(({ dimension }) => dimension).filter((dimension) => !marked.has(dimension)),
    ...presentProbes(version, attempt.probes),
    missing: missingOf(version, attempt.levels),
    before,
  };
}

type Gap = RoundPacket['gaps'][number];

function gapsOf({ position, levels, unmarked }: PacketQuestion): Gap[] {
  const weak = levels.flatMap(({ dimension, level }): Gap[] => {
    if (level === 'no-evidence') return [{ position, dimension, kind: 'no-evidence' }];
    return rankOf(level) < HIRE ? [{ position, dimension, kind: 'below-hire' }] : [];
  });
  return [...weak, ...unmarked.map((dimension): Gap => ({ position, dimension, kind: 'unmarked' }))];
}

const aboutOf = ({ guide, stage, area, track }: RoundSource): string[] => [guide, stage, area, track].flatMap((link) => (link === null ? [] : [link.name]));

interface Parts {
  source: RoundSource;
  questions: PacketQuestion[];
  writtenAt: Date;
}

/** The debrief as the bytes in which it is kept. */
export function writePacket(round: PacketRound, { source, questions, writtenAt }: Parts): string {
  const { id, mode, minutes, extraTime, startedAt, endsAt, submittedAt, submittedBy, pauses } = round;
  const packet: RoundPacket = {
    format: 1,
    writtenAt: writtenAt.toISOString(),
    round: {
      id,
      mode,
      kind: source.kind,
      about: aboutOf(source),
      minutes,
      extraTime,
      startedAt: startedAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      submittedAt: submittedAt.toISOString(),
      submittedBy,
      pausedMs: pauses.reduce((sum, { beganAt, endedAt }) => sum + Math.max(0, (endedAt ?? submittedAt).getTime() - beganAt.getTime()), 0),
    },
    questions,
    gaps: questions.flatMap(gapsOf),
  };
  return JSON.stringify(packet);
}
