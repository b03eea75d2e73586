import { hashOf } from './hash-of.ts';

/** A question that a round may ask. */
export interface RoundCandidate {
  id: string;
  minutes: number;
  /** what it needs; a round spreads over many of them */
  skills: readonly string[];
  /** how much it is wanted, as where one is weak; the higher the sooner. The same for all where nothing is wanted more */
  need: number;
}

interface RoundWish {
  minutes: number;
  count: number;
  /** the same seed chooses the same questions: the id of the round */
  seed: string;
}

/** The minutes of the `count` shortest. */
function leastMinutes(candidates: readonly RoundCandidate[], count: number): number {
  const sorted = candidates.map(({ minutes }) => minutes).toSorted((one, other) => one - other);
  return sorted.slice(0, count).reduce((sum, minutes) => sum + minutes, 0);
}

/** How many of the candidates fit, at most `count`; one is asked even where it is longer than the round. */
function countThatFits(candidates: readonly RoundCandidate[], { minutes, count }: RoundWish): number {
  const most = Math.min(count, candidates.length);
  for (let fits = most; fits > 1; fits -= 1) if (leastMinutes(candidates, fits) <= minutes) return fits;
  return Math.min(1, most);
}

/**
 * The questions of a round, in the order in which they are asked: as many as are wished for and fit into its minutes, of the skills
 * that were asked least so far the one that is needed most. It depends on nothing but what is given, and not on its order.
 */
export function chooseRound(candidates: readonly RoundCandidate[], wish: RoundWish): string[] {
  const once = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const ranked = [...once.values()]
    .map((candidate) => ({ candidate, rank: hashOf(`${wish.seed} ${candidate.id}`) }))
    .toSorted((one, other) => one.rank - other.rank || (one.candidate.id < other.candidate.id ? -1 : 1));
  let open = ranked.map(({ candidate }) => candidate);
  const asked = new Map<string, number>();
  const askedOf = ({ skills }: RoundCandidate): number => skills.reduce((sum, skill) => sum + (asked.get(skill) ?? 0), 0) / Math.max(1, skills.length);
  const chosen: string[] = [];
  let left = wish.minutes;
  for (let wanted = countThatFits(open, wish); wanted > 0; wanted -= 1) {
    const fits = open.filter((one) => one.minutes + leastMinutes(without(open, one), wanted - 1) <= left);
    const [first] = (fits.length > 0 ? fits : shortestOf(open)).toSorted((one, other) => askedOf(one) - askedOf(other) || other.need - one.need);
    if (first === undefined) break;
    for (const skill of first.skills) asked.set(skill, (asked.get(skill) ?? 0) + 1);
    left -= first.minutes;
    open = without(open, first);
    chosen.push(first.id);
  }
  return chosen;
}

const without = (candidates: readonly RoundCandidate[], { id }: RoundCandidate): RoundCandidate[] => candidates.filter((one) => one.id !== id);

function shortestOf(candidates: readonly RoundCandidate[]): RoundCandidate[] {
  const least = Math.min(...candidates.map(({ minutes }) => minutes));
  return candidates.filter(({ minutes }) => minutes === least);
}
