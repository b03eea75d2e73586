/** How many people have to come before a figure changes, and how many it is over at least. */
export const COUNTED_STEP = 10;

/** The people of a question, each once. */
interface Present {
  /** who was counted before and is still there */
  counted: readonly string[];
  /** who has come since, in the order in which they came */
  coming: readonly string[];
}

/**
 * Whose answers an aggregate is taken over next: of all who are there, those counted before and then whoever came first, as many as are
 * a multiple of ten. At least ten of them were never counted before. So it is over ten at least; and whatever is added up or taken away
 * of any aggregates that were ever shown, ten people stand in it with the same weight: those who were new in the last of them. Where
 * somebody who was counted goes, more than ten have to come.
 * @returns whom to count in addition; none where the aggregate has to stay as it is
 */
export function chooseCounted({ counted, coming }: Present): string[] {
  const total = counted.length + coming.length;
  const added = total - (total % COUNTED_STEP) - counted.length;
  return added < COUNTED_STEP ? [] : coming.slice(0, added);
}
