import type { Db } from '@whetstone/db/create-db';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';

interface Column {
  name: string;
  type: string;
  label: string | null;
}

interface ForeignKey {
  target: string;
  columns: string[];
  targetColumns: string[];
}

/** The person whose row it is, and one who has to stand on the other side of some rows. */
export interface Planted {
  personId: string;
  otherId: string;
  marker: string;
}

type Values = Record<string, string>;

const readColumns = async (db: Db, table: string): Promise<Column[]> => db.$queryRaw<Column[]>`
  SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
    (SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY e.enumsortorder LIMIT 1) AS label
  FROM pg_attribute a WHERE a.attrelid = ${table}::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' ORDER BY a.attnum`;

const readForeignKeys = async (db: Db, table: string): Promise<ForeignKey[]> => db.$queryRaw<ForeignKey[]>`
  SELECT k.confrelid::regclass::text AS target,
    ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u (num, i) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num ORDER BY i) AS columns,
    ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u (num, i) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num ORDER BY i) AS "targetColumns"
  FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = ${table}::regclass ORDER BY k.conkey`;

const VALUES: Record<string, (marker: string) => string> = {
  text: (marker) => `'${marker} in text'`,
  'text[]': (marker) => `ARRAY['${marker} in a list']`,
  bytea: (marker) => `convert_to('${marker} in bytes', 'UTF8')`,
  jsonb: (marker) => `jsonb_build_object('text', '${marker} in JSON')`,
  uuid: () => 'gen_random_uuid()',
  'uuid[]': () => 'ARRAY[gen_random_uuid()]',
  integer: () => '1',
  'integer[]': () => 'ARRAY[1, 2, 3, 4, 5, 6, 7]',
  bigint: () => '1',
  'double precision': () => '0.5',
  'double precision[]': () => 'ARRAY[]::float8[]',
  boolean: () => 'false',
  date: () => 'app_now()::date',
  'date[]': () => 'ARRAY[app_now()::date]',
  'timestamp with time zone': () => 'app_now()',
};

/** The key of one row of a table, as SQL values by the names of the columns that refer to it. */
async function keyOf(db: Db, { target, columns, targetColumns }: ForeignKey, personId: string | null): Promise<Values | null> {
  const wanted = targetColumns.map((name) => `quote_literal("${name}")`).join(', ');
  const where = personId === null ? '' : `WHERE person_id = '${personId}'`;
  const [row] = await db.$queryRawUnsafe<{ key: string[] }[]>(`SELECT ARRAY[${wanted}] AS key FROM "${target}" ${where} ORDER BY 1 LIMIT 1`);
  return row ? Object.fromEntries(columns.map((name, index) => [name, row.key[index] ?? 'NULL'])) : null;
}

/** What is nobody's, and not there before somebody makes it. */
const OF_A_WORKSPACE: ReadonlySet<string> = new Set(['question_set', 'question_set_version', 'assessment']);

/** What the columns have to be that lead to other tables: content that is there, and rows of the same person, planted where there are none. */
async function referringValues(db: Db, table: string, planted: Planted): Promise<Values> {
  const values: Values = {};
  for (const key of await readForeignKeys(db, table)) {
    if (key.target === 'person' || key.target === 'workspace') continue;
    const isOwn = key.targetColumns.includes('person_id');
    const whose = isOwn ? planted.personId : null;
    if ((await keyOf(db, key, whose)) === null) {
      if (!isOwn && !OF_A_WORKSPACE.has(key.target)) throw new Error(`nothing is there for ${table}.${key.columns.join(', ')} to lead to: sync content first`);
      await plantRow(db, key.target, isOwn ? planted : { ...planted, marker: 'of nobody' });
    }
    Object.assign(values, await keyOf(db, key, whose));
  }
  return values;
}

/**
 * Writes one row into a table, with the marker in everything that holds text, bytes or JSON of its own. It works from the
 * columns as they are, so that a column or table to come is planted without a word.
 * @param side which of two columns that lead to a person is the person's own: the first, or the second
 */
export async function plantRow(db: Db, table: string, { personId, otherId, marker, side = 0 }: Planted & { side?: number }): Promise<void> {
  const columns = (await readColumns(db, table)).filter(({ name, type }) => !(name === 'id' && type === 'bigint'));
  const keys = await readForeignKeys(db, table);
  const leadingTo = (target: string): string[] => keys.filter((key) => key.target === target).flatMap((key) => key.columns);
  const referring = await referringValues(db, table, { personId, otherId, marker });
  const people = leadingTo('person');
  const workspaces = leadingTo('workspace');
  const valueOf = ({ name, type, label }: Column): string => {
    if (people.includes(name)) return `'${people.indexOf(name) === side ? personId : otherId}'`;
    if (workspaces.includes(name)) return `'${PUBLIC_WORKSPACE_ID}'`;
    const value = referring[name] ?? (label === null ? VALUES[type]?.(marker) : `'${label}'`);
    if (value === undefined) throw new Error(`say what to plant in ${table}.${name} (${type})`);
    return value;
  };
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  await db.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(valueOf).join(', ')})`);
}
