/** How many people have to come before an aggregate changes, and how many it is over at least. */
export const COUNTED_STEP = 10;

/** The people of a question who are there now. */
interface Present {
  /** of those who were counted before: whoever has not gone since */
  counted: number;
  /** who were never counted */
  coming: number;
}

/**
 * How many people an aggregate takes in next, beside those of before who are still there: so many, of whoever came first, that all together
 * are a multiple of ten; but ten at least, who were never counted. So each aggregate is over ten at least; and whatever is added up or
 * taken away of any that were ever shown, ten people stand in it with the same weight: those who were new in the last of them. Where
 * somebody who was counted has gone, more than ten have to come.
 * @returns 0 where the aggregate has to stay as it is
 */
export function countMore({ counted, coming }: Present): number {
  const total = counted + coming;
  const more = total - (total % COUNTED_STEP) - counted;
  return more < COUNTED_STEP ? 0 : more;
}
