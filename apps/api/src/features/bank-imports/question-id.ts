const PREFIX = 'q-';

/** The id of the question that a row becomes: the same in every try to commit it, and in the order of the rows. */
export const questionIdOf = (rowId: string): string => `${PREFIX}${rowId}`;

/** The row that a question came from; null where its id says that it came from none. */
export const rowIdOf = (questionId: string): string | null => /^q-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(questionId)?.[1] ?? null;
