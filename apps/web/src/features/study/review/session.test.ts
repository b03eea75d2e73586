import type { DueItem } from '@whetstone/contracts/attempts';
import { GRADES } from '@whetstone/contracts/study-shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flip, type Session, settle, startSession, turnOf, undo } from './session.ts';

const item = (slug: string) => ({ question: { slug } }) as DueItem;
const slugs = ({ turns }: Session): string[] => turns.map(({ item: { question }, isAgain }) => (isAgain ? `${question.slug} again` : question.slug));

describe('a review session', () => {
  it('brings what was not known once more, at the end', () => {
    const session = settle(startSession([item('a'), item('b')]), 'r1', 1);
    expect(slugs(session)).toEqual(['a', 'b', 'a again']);
    expect(turnOf(session)?.item.question.slug).toBe('b');
  });

  it('is over after the last turn, and stays so', () => {
    const over = settle(startSession([item('a')]), 'r1', 3);
    expect(turnOf(over)).toBeNull();
    expect(flip(settle(over, 'r2', 3))).toEqual(over);
  });

  it('shows what was taken back turned over', () => {
    const session = undo(settle(flip(startSession([item('a')])), 'r1', 1));
    expect([slugs(session), session.at, session.isFlipped, session.given]).toEqual([['a'], 0, true, []]);
  });

  it('goes on where a question was set aside, without bringing it again', () => {
    const session = settle(startSession([item('a'), item('b')]), 'r1', null);
    expect([slugs(session), session.at]).toEqual([['a', 'b'], 1]);
  });

  it('has nothing to take back at its beginning', () => {
    const begun = startSession([item('a')]);
    expect(undo(begun)).toEqual(begun);
  });

  it('takes back any run of grades, one by one, to where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.constantFrom(...GRADES, null), { maxLength: 20 }), (count, grades) => {
        const begun = startSession(Array.from({ length: count }, (_, at) => item(String(at))));
        const states = [begun];
        for (const [at, grade] of grades.entries()) states.push(settle(states.at(-1) ?? begun, String(at), grade));
        let session = states.at(-1) ?? begun;
        while (session.given.length > 0) {
          const before = undo(session);
          expect(before.at).toBe(session.at - 1);
          expect(before.given).toEqual(session.given.slice(0, -1));
          session = before;
        }
        expect(slugs(session)).toEqual(slugs(begun));
      }),
    );
  });
});
