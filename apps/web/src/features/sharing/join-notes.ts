/** What two windows have written of a note, one after the other; what both have stands there once. */
export function joinNotes(theirs: string, mine: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
}
