/** What is known of a question that may be asked. */
export interface Askable {
  id: string;
  areaSlug: string | null;
  skills: readonly string[];
  minutes: number;
}

export interface Share {
  slug: string;
  items: number;
  /** of all questions that have it; a question with two skills counts whole for both */
  minutes: number;
}

export interface Overlap {
  ids: readonly [string, string];
  /** skills that both have, of those that either has: 0 to 1 */
  share: number;
  skills: string[];
}

/** Above this, two questions of a set ask for much the same. */
export const MOST_OVERLAP = 0.4;

/** How often a set asks for each of these, and for how many minutes together; what it never asks for is there with zeros. */
export function shareOut(slugs: readonly string[], questions: readonly Askable[], valuesOf: (question: Askable) => readonly string[]): Share[] {
  return slugs.map((slug) => {
    const having = questions.filter((question) => valuesOf(question).includes(slug));
    return { slug, items: having.length, minutes: having.reduce((sum, { minutes }) => sum + minutes, 0) };
  });
}

/** The share of their skills that two questions have in common. */
const shareOf = (one: Askable, other: Askable): number => {
  const both = one.skills.filter((skill) => other.skills.includes(skill)).length;
  const either = new Set([...one.skills, ...other.skills]).size;
  return either === 0 ? 0 : both / either;
};

/**
 * Pairs of a set that ask for much the same, the closest first: the Jaccard index of their skills (Jaccard, 1912: the size of the
 * intersection to that of the union) is above `MOST_OVERLAP`. Questions without a skill are alike to none.
 */
export function listOverlaps(questions: readonly Askable[]): Overlap[] {
  const pairs = questions.flatMap((one, index) =>
    questions.slice(index + 1).map((other) => {
      const both = one.skills.filter((skill) => other.skills.includes(skill));
      return { ids: [one.id, other.id] as const, share: shareOf(one, other), skills: both };
    }),
  );
  return pairs.filter(({ share }) => share > MOST_OVERLAP).toSorted((a, b) => b.share - a.share);
}

/**
 * Questions that would cover a skill that a set lacks: those that cover most of `wanted` come first, then those that take fewer
 * minutes, then by id.
 * @param wanted all skills that the set lacks, `skill` among them
 */
export function suggestFor(skill: string, { wanted, pool }: { wanted: ReadonlySet<string>; pool: readonly Askable[] }): Askable[] {
  const gain = ({ skills }: Askable): number => skills.filter((one) => wanted.has(one)).length;
  return pool.filter(({ skills }) => skills.includes(skill)).toSorted((a, b) => gain(b) - gain(a) || a.minutes - b.minutes || (a.id < b.id ? -1 : 1));
}

/**
 * Questions that could stand in for one that asks for much the same as another of its set: like it, as replacements are, but alike to
 * none of the others, and so that no skill which is needed loses its only question.
 * @param needed skills that the set is to cover
 */
export function suggestInstead(
  gone: Askable,
  { others, pool, needed }: { others: readonly Askable[]; pool: readonly Askable[]; needed: ReadonlySet<string> },
): Askable[] {
  const lost = gone.skills.filter((skill) => needed.has(skill) && !others.some(({ skills }) => skills.includes(skill)));
  return findReplacements(gone, pool).filter(
    (question) => lost.every((skill) => question.skills.includes(skill)) && others.every((other) => shareOf(question, other) <= MOST_OVERLAP),
  );
}

/** Questions that could stand in for one that is retired: of its area or with one of its skills, the most alike first. */
export function findReplacements(gone: Askable, pool: readonly Askable[]): Askable[] {
  const likeness = (question: Askable): number =>
    2 * question.skills.filter((skill) => gone.skills.includes(skill)).length + (question.areaSlug !== null && question.areaSlug === gone.areaSlug ? 1 : 0);
  return pool
    .filter((question) => question.id !== gone.id && likeness(question) > 0)
    .toSorted((a, b) => likeness(b) - likeness(a) || Math.abs(a.minutes - gone.minutes) - Math.abs(b.minutes - gone.minutes) || (a.id < b.id ? -1 : 1));
}
