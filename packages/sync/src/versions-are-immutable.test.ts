import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

let fixture: SyncFixture;

beforeAll(async () => {
  fixture = await createSyncFixture();
  await fixture.apply();
});
afterAll(async () => fixture.drop());

const sql = async (statement: string): Promise<number> => fixture.db.$executeRawUnsafe(statement);

describe('a version', () => {
  it.each([
    ['question_version', 'title', "'Other'"],
    ['question_version', 'number', 'number + 10'],
    ['question_version', 'hash', "'other'"],
    ['question_version', 'kind', "'coding'"],
    ['question_version', 'difficulty', "'easy'"],
    ['question_version', 'minutes', 'minutes + 1'],
    ['question_version', 'record', "'{}'"],
    ['question_version', 'code', "'{}'"],
    ['question_version', 'created_at', "created_at + interval '1 day'"],
    ['document_version', 'title', "'Other'"],
    ['document_version', 'record', "'{}'"],
    ['document_version', 'hash', "'other'"],
    ['hint', 'id', "id || '-x'"],
    ['hint', 'position', 'position + 10'],
    ['rubric_anchor', 'level', "'Hire'"],
    ['rubric_anchor', 'dimension', "'Coding'"],
    ['probe', 'id', "id || '-x'"],
    ['probe', 'position', 'position + 10'],
  ])('refuses a change of %s.%s', async (table, column, value) => {
    await expect(sql(`UPDATE ${table} SET ${column} = ${value}`)).rejects.toThrow(/versions are immutable/);
  });

  it.each(['question_version', 'document_version', 'hint', 'rubric_anchor', 'probe'])('refuses to be deleted from %s', async (table) => {
    await expect(sql(`DELETE FROM ${table}`)).rejects.toThrow(/versions are immutable/);
  });

  it('refuses a change that comes together with new HTML', async () => {
    await expect(sql("UPDATE question_version SET title = 'Other', answer_html = '<p>x</p>'")).rejects.toThrow(/versions are immutable/);
  });

  it('lets HTML and the renderer version be made anew', async () => {
    expect(
      await sql("UPDATE question_version SET prompt_html = 'x', answer_html = 'x', pitfalls_html = 'x', references_html = 'x', renderer_version = 9"),
    ).toBe(3);
    expect(await sql("UPDATE document_version SET rendered = '{}', renderer_version = 9")).toBe(6);
    expect(await sql("UPDATE hint SET html = 'x'")).toBe(6);
    expect(await sql("UPDATE rubric_anchor SET html = 'x'")).toBe(24);
    expect(await sql("UPDATE probe SET prompt_html = 'x', surfaces_html = 'x'")).toBe(12);
  });

  it('keeps its question and its document from being deleted', async () => {
    await expect(sql("DELETE FROM question WHERE id = 'q-a-mistake'")).rejects.toThrow(/foreign key/);
    await expect(sql("DELETE FROM document WHERE id = 'track-acme'")).rejects.toThrow(/foreign key/);
  });
});
