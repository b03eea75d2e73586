const NUMBERS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
// `3-5 years`, `2+ years`, `with 5 yrs` and `5 yrs experience` are of a person, and no time over which something is paid.
const YEARS =
  /(?<![\p{L}\d.,+]|[\d+] ?- ?|\b(?:with|after|at|than) )([1-9]\d?|two|three|four|five) ?-? ?(?:years?|yrs?|年)(?![a-z])(?!'? (?:of )?(?:exp\w*|tenure|yoe|in|old|ago)\b)/iu;

/** The years over which something is paid, `Stock (RSU/4yr)`, `Total over four years`; null where a text says none. */
export function readYears(text: string): number | null {
  const number = YEARS.exec(text)?.[1]?.toLowerCase();
  return number === undefined ? null : (NUMBERS.get(number) ?? Number(number));
}
