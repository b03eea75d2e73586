import type { Role } from './column-roles.ts';

/** What people say of the columns of a table, where its own names do not. */
export interface NamedColumns {
  /** whether its first row holds names, and asks nothing */
  hasNames: boolean;
  /** of each column; null where it is left out */
  roles: readonly (Role | null)[];
}

/** What of such a saying cannot be; `column` counts from 0, and is null where it is about all of them. */
export interface ColumnProblem {
  column: number | null;
  text: string;
}

/** What one question has once. */
export const ONCE: ReadonlySet<Role> = new Set(['question', 'answer', 'correct', 'difficulty']);

/** Why a table of so many columns cannot be read as it is said; empty where it can. */
export function checkColumns({ roles }: Pick<NamedColumns, 'roles'>, width: number): ColumnProblem[] {
  if (roles.length !== width) return [{ column: null, text: `The table has ${width} columns, and ${roles.length} are named.` }];
  const again = roles.flatMap((role, column) => {
    const first = role === null ? -1 : roles.indexOf(role);
    if (role === null || !ONCE.has(role) || first === column) return [];
    return [{ column, text: `Column ${first + 1} holds "${role}" already: only one can.` }];
  });
  return roles.includes('question') ? again : [{ column: null, text: 'No column holds "question": one has to.' }, ...again];
}
