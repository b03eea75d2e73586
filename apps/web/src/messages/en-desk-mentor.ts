import { countOf } from './plural.ts';

/** Somebody's work as a reviewer sees it, and the mentor's side of the desk. */
export const enDeskMentor = {
  reviewed: {
    answer: 'Answer',
    nothingWritten: 'Nothing was written.',
    late: 'Written after the end, not counted',
    planned: (minutes: number) => `${countOf(minutes, 'minute', 'minutes')} planned`,
    probes: 'Follow-ups',
    outcomes: {
      answered: 'could answer it',
      partly: 'had part of it',
      'would-find-out': 'did not know, and said how to find out',
      wrong: 'guessed wrong',
    },
    code: 'Code',
    codeUses: { solution: 'solution', case: 'own case', expected: 'expected' } as Partial<Record<string, string>>,
    kinds: { essential: 'Essential', actionable: 'Actionable', optional: 'Optional', praise: 'Praise' },
    mark: (number: number, kind: string) => `Comment ${number}, ${kind}`,
  },
};
