import fc from 'fast-check';
import { createEmptyCard, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { applyReview } from './apply-review.ts';
import { toDayNumber, toIsoDate } from './iso-date.ts';
import { rebuildCard } from './rebuild-card.ts';
import { FSRS_GRADES } from './scheduler.ts';
import type { AsideEntry, Grade, GradeEntry, LogEntry } from './study-types.ts';
import { anyLog, anyWeights } from './testing/any-log.ts';

const FIRST = toDayNumber('2026-03-01');
let ids = 0;
function at(
  day: number,
  rest: { kind: 'grade'; grade: 1 | 2 | 3 | 4 } | { kind: 'suspend' | 'resume' } | { kind: 'undo'; undoesId: string },
  id = `e${(ids += 1)}`,
): LogEntry {
  return { ...rest, id, happenedAt: new Date((FIRST + day) * 86_400_000 + 43_200_000), studiedOn: toIsoDate(FIRST + day) };
}

describe('rebuildCard', () => {
  it('is due on the very day that ts-fsrs says, for any log and any weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.constantFrom<Grade[]>(1, 2, 3, 4)), { minLength: 1, maxLength: 30 }),
        anyWeights,
        (steps, weights) => {
          const scheduler = fsrs({ ...(weights && { w: weights }), enable_fuzz: false, enable_short_term: false });
          let theirs = createEmptyCard(new Date(FIRST * 86_400_000));
          let day = 0;
          const log: LogEntry[] = [];
          for (const [gap, grade] of steps) {
            day += gap;
            // At any hour of that day: ts-fsrs counts days of UTC.
            theirs = scheduler.next(theirs, new Date((FIRST + day) * 86_400_000 + ((day * 7919) % 86_400) * 1000), FSRS_GRADES[grade]).card;
            log.push({ ...at(day, { kind: 'grade', grade }), happenedAt: new Date((FIRST + day) * 86_400_000 + log.length) });
          }
          const card = rebuildCard(log, weights);
          expect(card?.dueOn).toBe(theirs.due.toISOString().slice(0, 10));
          expect(card).toMatchObject({ stability: theirs.stability, difficulty: theirs.difficulty, reps: theirs.reps, lapses: theirs.lapses });
        },
      ),
    );
  });

  it('is the same card that entries give one by one in their order', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const kept = log.filter((entry): entry is GradeEntry | AsideEntry => entry.kind !== 'undo');
        const oneByOne = kept.reduce<ReturnType<typeof applyReview>>((card, entry) => applyReview(card, entry), null);
        expect(rebuildCard(kept)).toEqual(oneByOne);
      }),
    );
  });

  it('does not depend on the order of arrival, nor on entries that arrive twice', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }))),
        ([log, arrived]) => {
          expect(rebuildCard(arrived)).toEqual(rebuildCard(log));
        },
      ),
    );
  });

  it('is as if an entry that was taken back had never been', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, pick) => {
        const graded = log.filter(({ kind }) => kind !== 'undo');
        const taken = graded[pick % Math.max(1, graded.length)];
        if (!taken) return;
        const undo: LogEntry = { id: 'undo', kind: 'undo', undoesId: taken.id, happenedAt: new Date(0), studiedOn: '2026-01-01' };
        expect(rebuildCard([...log, undo, { ...undo, id: 'undo-again' }])).toEqual(rebuildCard(log.filter(({ id }) => id !== taken.id)));
      }),
    );
  });

  it('has no card when the only grade was taken back', () => {
    const grade = at(0, { kind: 'grade', grade: 3 }, 'only');
    expect(rebuildCard([grade, at(0, { kind: 'undo', undoesId: 'only' })])).toBeNull();
  });

  it('stays set aside through a grade until it is resumed', () => {
    const log = [at(0, { kind: 'grade', grade: 3 }), at(1, { kind: 'suspend' }), at(2, { kind: 'grade', grade: 4 })];
    expect(rebuildCard(log)?.isSuspended).toBe(true);
    expect(rebuildCard([...log, at(3, { kind: 'resume' })])?.isSuspended).toBe(false);
  });

  it('counts a grade of a traveller whose date went back as given on the day of the one before', () => {
    const later = { ...at(1, { kind: 'grade', grade: 3 }), happenedAt: new Date((FIRST + 3) * 86_400_000) };
    expect(rebuildCard([at(2, { kind: 'grade', grade: 3 }), later])?.lastStudiedOn).toBe(toIsoDate(FIRST + 2));
  });
});
