import fc from 'fast-check';
import { default_w } from 'ts-fsrs';
import { compareEntries } from '../compare-entries.ts';
import { toDayNumber, toIsoDate } from '../iso-date.ts';
import type { Grade, LogEntry, Weights } from '../study-types.ts';

const FIRST = toDayNumber('2026-01-05');

const anyEntry = fc.record({
  id: fc.uuid(),
  day: fc.integer({ min: 0, max: 200 }),
  ms: fc.integer({ min: 0, max: 86_399_999 }),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('grade' as const), grade: fc.constantFrom<Grade[]>(1, 2, 3, 4) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), undoes: fc.nat() }) },
  ),
});

/** A log in its order, in which some entries take back others, wherever those stand. */
export const anyLog: fc.Arbitrary<LogEntry[]> = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 25 }).map((made) =>
  made
    .map(({ id, day, ms, what }): LogEntry => {
      const base = { id, happenedAt: new Date((FIRST + day) * 86_400_000 + ms), studiedOn: toIsoDate(FIRST + day) };
      if (what.kind !== 'undo') return { ...base, ...what };
      return { ...base, kind: 'undo', undoesId: made[what.undoes % made.length]?.id ?? id };
    })
    .toSorted(compareEntries),
);

/** The defaults, or each of the 21 weights off by up to a third, within what FSRS takes. */
export const anyWeights: fc.Arbitrary<Weights> = fc.option(
  fc
    .array(fc.double({ min: 0.67, max: 1.33, noNaN: true }), { minLength: 21, maxLength: 21 })
    .map((factors) => default_w.map((weight, index) => weight * (factors[index] ?? 1))),
  { nil: undefined },
);
