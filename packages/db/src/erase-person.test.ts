import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from './erase-person.ts';
import { type TestDatabase, createTestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(async () => test.drop());

const addPerson = async (): Promise<{ id: string; pseudonym: string }> =>
  test.db.person.create({ data: { signInName: randomUUID(), name: 'Ada' }, select: { id: true, pseudonym: true } });
const isThere = async (id: string): Promise<boolean> => (await test.db.person.count({ where: { id } })) === 1;

describe('a person', () => {
  it('is erased by erasePerson, with an entry in the log', async () => {
    const person = await addPerson();
    await test.db.$transaction(async (tx) => erasePerson(async (sql, values) => tx.$executeRawUnsafe(sql, ...values), person));
    expect(await isThere(person.id)).toBe(false);
    expect(await test.db.auditEvent.count({ where: { act: 'person.deleted', subject: person.pseudonym } })).toBe(1);
  });

  it.each([
    ['a bare DELETE', 'DELETE FROM person WHERE id = $1::uuid'],
    ['one of several', "DELETE FROM person WHERE $1 <> ''"],
    ['TRUNCATE', 'TRUNCATE person CASCADE'],
  ])('is refused to %s', async (_what, sql) => {
    const { id } = await addPerson();
    const values = sql.includes('$1') ? [id] : [];
    await expect(test.db.$executeRawUnsafe(sql, ...values)).rejects.toThrow(/a person is erased by erasePerson, not by a bare (?:DELETE|TRUNCATE)/);
    expect(await isThere(id)).toBe(true);
  });

  it('is refused to a transaction that erases somebody else, and to one after it on the same connection', async () => {
    const [one, other] = [await addPerson(), await addPerson()];
    const both = test.db.$transaction(async (tx) => {
      await erasePerson(async (sql, values) => tx.$executeRawUnsafe(sql, ...values), one);
      await tx.$executeRaw`DELETE FROM person WHERE id = ${other.id}::uuid`;
    });
    await expect(both).rejects.toThrow('not by a bare DELETE');
    expect([await isThere(one.id), await isThere(other.id)]).toEqual([true, true]);
    await expect(test.db.$executeRaw`DELETE FROM person WHERE id = ${one.id}::uuid`).rejects.toThrow('not by a bare DELETE');
  });
});
