import { type Role, COLUMN_ROLES } from '@whetstone/importers/csv/column-roles';
import type { NamedColumns } from '@whetstone/importers/csv/named-columns';
import { setupError } from './setup-error.ts';

function roleOf(word: string): Role | null {
  if (word === '-') return null;
  const role = COLUMN_ROLES.find((one) => one === word);
  if (role === undefined) throw setupError(`"${word}" is nothing that a column holds. One of: ${COLUMN_ROLES.join(', ')}, or - to leave it out.`);
  return role;
}

/**
 * What was said of the columns of a table by `--columns question,answer,-,tags`: a role for each in order; null where nothing was.
 * @throws SetupError for a word that is no role
 */
export function parseColumns({ columns, 'no-header': hasNoHeader = false }: { columns?: string; 'no-header'?: boolean }): NamedColumns | null {
  if (columns === undefined && hasNoHeader) throw setupError('--no-header goes with --columns.');
  if (columns === undefined) return null;
  return { hasNames: !hasNoHeader, roles: columns.split(',').map((word) => roleOf(word.trim())) };
}
