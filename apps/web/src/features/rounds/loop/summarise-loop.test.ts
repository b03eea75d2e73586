import type { LoopView } from '@whetstone/contracts/loops';
import { describe, expect, it } from 'vitest';
import { en } from '#src/messages/en.ts';
import { personalEn } from '#src/messages/personal-en.ts';
import { summariseLoop } from './summarise-loop.ts';
import { writeLoopDebrief } from './write-loop-debrief.ts';

type Packet = LoopView['packets'][number]['packet'];
type Question = Packet['questions'][number];

const AT = '2026-11-28T10:00:00.000Z';
const asked = (position: number, title: string, levels: Question['levels']): Question => ({
  position,
  slug: title,
  title,
  version: 1,
  area: 'Linux',
  difficulty: 'medium',
  plannedMinutes: 15,
  timeMs: 60_000,
  answer: null,
  lateAnswer: null,
  levels,
  unmarked: [],
  probes: [],
  probeCount: 0,
  deepestProbe: 0,
  missing: [],
  before: null,
});
const packet = (questions: Question[], gaps: Packet['gaps']): Packet => ({
  format: 1,
  writtenAt: AT,
  round: {
    id: 'r',
    mode: 'strict',
    kind: 'guide-stage',
    about: ['Acme'],
    minutes: 45,
    extraTime: 'none',
    startedAt: AT,
    endsAt: AT,
    submittedAt: AT,
    submittedBy: 'person',
    pausedMs: 0,
  },
  questions,
  gaps,
});

const LOOP: LoopView = {
  id: 'l',
  guide: null,
  mode: 'strict',
  breakMinutes: 5,
  startedAt: AT,
  endedAt: null,
  steps: [],
  now: AT,
  breakEndsAt: null,
  packets: [
    {
      position: 1,
      packet: packet(
        [asked(1, 'fork', [{ dimension: 'Communication', level: 'hire', evidence: 'said *why*', isQuote: true }])],
        [{ position: 1, dimension: 'Trade-offs', kind: 'unmarked' }],
      ),
    },
    {
      position: 3,
      packet: packet(
        [asked(1, 'inodes', []), asked(2, 'dns', [{ dimension: 'Communication', level: 'no-evidence', evidence: '', isQuote: false }])],
        [{ position: 2, dimension: 'Communication', kind: 'no-evidence' }],
      ),
    },
  ],
};

describe('the debriefs of a loop taken together', () => {
  it('hold each dimension once with what every round gave for it, and every gap with its round and question', () => {
    const { dimensions, gaps } = summariseLoop(LOOP);
    expect(dimensions.map(({ dimension, entries }) => [dimension, entries.map(({ round, title, level }) => `${round} ${title} ${level}`)])).toEqual([
      ['Communication', ['1 fork hire', '3 dns no-evidence']],
    ]);
    expect(gaps.map(({ round, title, dimension, kind }) => `${round} ${title} ${dimension} ${kind}`)).toEqual([
      '1 fork Trade-offs unmarked',
      '3 dns Communication no-evidence',
    ]);
  });

  it('are written as Markdown in which nothing that a person wrote is markup, with the debrief of each round', () => {
    const text = writeLoopDebrief(LOOP, { ...en, ...personalEn, plainAnswer: (answer) => answer });
    expect(text).toContain('said \\*why\\*');
    expect(text.match(/^# /gm)).toHaveLength(3);
  });
});
