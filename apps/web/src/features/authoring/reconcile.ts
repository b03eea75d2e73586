import { type DraftDimension, type DraftPart, isSamePart, newKey, partsThatDiffer, type QuestionDraft } from './draft.ts';

/** Which side a part is taken from; `both` sets the one below the other, to be put together by hand. */
export const SIDES = ['mine', 'theirs', 'both'] as const;
export type Side = (typeof SIDES)[number];

export interface Sides {
  /** what both were made of; null where that is not known */
  base: QuestionDraft | null;
  mine: QuestionDraft;
  theirs: QuestionDraft;
}

/** A part in which two drafts differ. */
export interface Difference {
  part: DraftPart;
  /** who has changed it; unknown where nobody knows what both were made of */
  by: 'me' | 'them' | 'both' | 'unknown';
}

export function differencesOf({ base, mine, theirs }: Sides): Difference[] {
  return partsThatDiffer(mine, theirs).map((part) => {
    if (base === null) return { part, by: 'unknown' };
    if (isSamePart(part, base, mine)) return { part, by: 'them' };
    return { part, by: isSamePart(part, base, theirs) ? 'me' : 'both' };
  });
}

/** What has one value only cannot be set below another. */
const ONE_OF: ReadonlySet<DraftPart> = new Set(['title', 'kind', 'area', 'difficulty', 'minutes']);

export const sidesFor = (part: DraftPart): readonly Side[] => (ONE_OF.has(part) ? ['mine', 'theirs'] : SIDES);

/** Where only one has changed something, that is what is wanted; where both have, nothing is lost by taking both. */
export function sideToBegin({ part, by }: Difference): Side {
  if (by === 'me') return 'mine';
  if (by === 'them') return 'theirs';
  return sidesFor(part).includes('both') ? 'both' : 'mine';
}

const below = (first: string, second: string): string => [first, second].filter((text) => text.trim() !== '').join('\n\n');
const said = (item: object): string => JSON.stringify(item, (name, inner: unknown) => (name === 'key' ? undefined : inner));

/** Those of the first, then those of the second that say something else; names that stand in both stay with the first. */
function joined<Item extends { key: string; id?: string | null }>(first: readonly Item[], second: readonly Item[]): Item[] {
  const [texts, ids] = [new Set(first.map(said)), new Set(first.flatMap(({ id }) => id ?? []))];
  const added = second.filter((item) => !texts.has(said(item)));
  return [...first, ...added.map((item) => ({ ...item, key: newKey(), ...(typeof item.id === 'string' && ids.has(item.id) && { id: null }) }))];
}

/** Each dimension once; where both judge by it, with the anchors of both, of which empty ones are no more than a place to write. */
function joinedRubric(mine: readonly DraftDimension[], theirs: readonly DraftDimension[]): DraftDimension[] {
  const own = mine.map((dimension) => {
    const other = theirs.find((one) => one.dimension === dimension.dimension);
    const texts = new Set(dimension.anchors.map(({ level, text }) => `${level} ${text}`));
    const added = (other?.anchors ?? []).filter(({ level, text }) => text.trim() !== '' && !texts.has(`${level} ${text}`));
    return { ...dimension, anchors: [...dimension.anchors, ...added.map((anchor) => ({ ...anchor, id: null }))] };
  });
  return [...own, ...theirs.filter(({ dimension }) => !mine.some((one) => one.dimension === dimension))];
}

function bothOf({ mine, theirs }: Sides): Partial<QuestionDraft> {
  return {
    skills: [...new Set([...mine.skills, ...theirs.skills])],
    sources: [...new Set([...mine.sources, ...theirs.sources])],
    prompt: below(mine.prompt, theirs.prompt),
    choices: joined(mine.choices, theirs.choices),
    answer: below(mine.answer, theirs.answer),
    hints: joined(mine.hints, theirs.hints),
    rubric: joinedRubric(mine.rubric, theirs.rubric),
    probes: joined(mine.probes, theirs.probes),
    pitfalls: below(mine.pitfalls, theirs.pitfalls),
    references: below(mine.references, theirs.references),
    code: below(mine.code, theirs.code),
  };
}

/** The draft that comes of choosing a side for each part in which two differ. */
export function reconcile(sides: Sides, chosen: Partial<Record<DraftPart, Side>>): QuestionDraft {
  const both = bothOf(sides);
  const parts = Object.entries(chosen).map(([name, side]) => {
    const part = name as DraftPart;
    return [part, side === 'both' && part in both ? both[part] : sides[side === 'theirs' ? 'theirs' : 'mine'][part]];
  });
  return { ...sides.mine, ...(Object.fromEntries(parts) as Partial<QuestionDraft>) };
}
