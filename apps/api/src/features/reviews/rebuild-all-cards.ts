import type { Deps } from '../../deps.ts';
import { type RebuiltCards, rebuildCards } from './rebuild-cards.ts';

interface Wish {
  /** one person only, by the name they sign in with; null for everyone */
  signInName: string | null;
  progress: (done: number, total: number) => void;
}

const TIME_FOR_ONE_MS = 120_000;

/**
 * Makes the cards of everyone who has a log or cards anew, a transaction a person.
 * @returns what came of it, or null when there is nobody of this name
 */
export async function rebuildAllCards({ db }: Pick<Deps, 'db'>, { signInName, progress }: Wish): Promise<(RebuiltCards & { people: number }) | null> {
  if (signInName !== null && (await db.person.count({ where: { signInName } })) === 0) return null;
  const people = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM person p
    WHERE (EXISTS (SELECT FROM review r WHERE r.person_id = p.id) OR EXISTS (SELECT FROM card c WHERE c.person_id = p.id))
      AND (${signInName}::text IS NULL OR p.sign_in_name = ${signInName}) ORDER BY p.id`;
  const sum = { people: people.length, cards: 0, identical: 0, mended: 0 };
  for (const [index, { id }] of people.entries()) {
    const { cards, identical, mended } = await db.$transaction(async (tx) => rebuildCards(tx, id), { timeout: TIME_FOR_ONE_MS });
    sum.cards += cards;
    sum.identical += identical;
    sum.mended += mended;
    progress(index + 1, people.length);
  }
  return sum;
}
