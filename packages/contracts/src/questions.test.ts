import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { QuestionQuery } from './question-query.ts';
import { VersionParams } from './questions.ts';

const fields = (schema: z.ZodMiniType, value: unknown): string[] => {
  const result = z.safeParse(schema, value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')]));
};

describe('QuestionQuery', () => {
  it('fills the limit in', () => {
    expect(z.parse(QuestionQuery, {})).toEqual({ limit: 50 });
  });

  it.each([
    ['1', 1],
    ['007', 7],
    ['100', 100],
  ])('reads limit %s as %d', (text, limit) => {
    expect(z.parse(QuestionQuery, { limit: text })).toEqual({ limit });
  });

  it.each(['0', '101', '000', 'abc', '', '1e9', '-1', '1.5', ' 5', '5 ', '٣', '99999999999999999999'])('refuses limit "%s"', (limit) => {
    expect(fields(QuestionQuery, { limit })).toEqual(['limit']);
  });

  it.each([
    ['an unknown kind', { kind: 'riddle' }, ['kind']],
    ['an unknown difficulty', { difficulty: 'extreme' }, ['difficulty']],
    ['an unknown key', { colour: 'red' }, ['colour']],
    ['a repeated key', { area: ['linux', 'coding'] }, ['area']],
    ['an empty value', { skill: '' }, ['skill']],
    ['a value that is too long', { stage: 'x'.repeat(101) }, ['stage']],
    ['a byte that no text in PostgreSQL may hold', { area: 'linux\0' }, ['area']],
    ['several faults at once', { kind: 'x', limit: '0', nope: '1' }, ['kind', 'limit', 'nope']],
  ])('names the field of %s', (_what, query, expected) => {
    expect(fields(QuestionQuery, query)).toEqual(expected);
  });
});

describe('VersionParams', () => {
  it.each(['-1', '1.0', 'one', '', '1234567890'])('refuses number "%s"', (number) => {
    expect(fields(VersionParams, { slug: 'fork', number })).toEqual(['number']);
  });
});
