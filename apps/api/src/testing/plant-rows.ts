import type { Db } from '@whetstone/db/create-db';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';

interface Column {
  name: string;
  type: string;
  /** the table that a foreign key of this one column leads to */
  target: string | null;
  label: string | null;
}

/** The person whose row it is, and one who has to stand on the other side of some rows. */
export interface Planted {
  personId: string;
  otherId: string;
  marker: string;
}

const readColumns = async (db: Db, table: string): Promise<Column[]> => db.$queryRaw<Column[]>`
  SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
    (SELECT k.confrelid::regclass::text FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = a.attrelid AND k.conkey = ARRAY[a.attnum]) AS target,
    (SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY e.enumsortorder LIMIT 1) AS label
  FROM pg_attribute a WHERE a.attrelid = ${table}::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' ORDER BY a.attnum`;

const VALUES: Record<string, (marker: string) => string> = {
  text: (marker) => `'${marker} in text'`,
  'text[]': (marker) => `ARRAY['${marker} in a list']`,
  bytea: (marker) => `convert_to('${marker} in bytes', 'UTF8')`,
  jsonb: (marker) => `jsonb_build_object('text', '${marker} in JSON')`,
  uuid: () => 'gen_random_uuid()',
  integer: () => '1',
  bigint: () => '1',
  boolean: () => 'false',
  'timestamp with time zone': () => 'app_now()',
};

/**
 * Writes one row into a table, with the marker in everything that holds text, bytes or JSON. It works from the columns as
 * they are, so that a column or table to come is planted without a word.
 * @param side which of two columns that lead to a person is the person's own: the first, or the second
 */
export async function plantRow(db: Db, table: string, { personId, otherId, marker, side = 0 }: Planted & { side?: number }): Promise<void> {
  const columns = (await readColumns(db, table)).filter(({ name, type }) => !(name === 'id' && type === 'bigint'));
  const people = columns.filter(({ target }) => target === 'person').map(({ name }) => name);
  const valueOf = ({ name, type, target, label }: Column): string => {
    if (target === 'person') return `'${people.indexOf(name) === side ? personId : otherId}'`;
    if (target === 'workspace') return `'${PUBLIC_WORKSPACE_ID}'`;
    if (label !== null) return `'${label}'`;
    const value = VALUES[type];
    if (value === undefined || target !== null) throw new Error(`say what to plant in ${table}.${name} (${type}, ${target})`);
    return value(marker);
  };
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  await db.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(valueOf).join(', ')})`);
}
