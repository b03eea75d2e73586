/** Runs one statement with values, in a transaction that the caller holds: of Prisma, or of `pg`. */
export type RunSql = (sql: string, values: unknown[]) => Promise<unknown>;

/** What names a person in rows that are not theirs; all other rows go with the person, by foreign key. */
const LOOSE_ENDS = [
  `DELETE FROM notification WHERE data::text LIKE '%' || $1 || '%' OR data::text LIKE '%' || $2 || '%'`,
  // keys of counted tries hold the name one signs in with, if only as a hash that can be guessed at
  `DELETE FROM rate_window WHERE key IN (SELECT sha256(convert_to('sign-in name ' || sign_in_name, 'UTF8')) FROM person WHERE id = $1::uuid AND pseudonym = $2::uuid)`,
];

/**
 * Removes a person and all that is theirs, and writes down under their pseudonym that it was done.
 * The audit log keeps its entries: they name pseudonyms, which mean nobody from now on.
 */
export async function erasePerson(run: RunSql, { id, pseudonym }: { id: string; pseudonym: string }): Promise<void> {
  for (const sql of LOOSE_ENDS) await run(sql, [id, pseudonym]);
  await run('DELETE FROM person WHERE id = $1::uuid', [id]);
  await run(`INSERT INTO audit_event (act, subject) VALUES ('person.deleted', $1::uuid)`, [pseudonym]);
}
