import { type QuestionJson, anyQuestion } from '@whetstone/content/testing/any-question';
import fc from 'fast-check';
import type { LeavingBank } from '../export/exported.ts';

export const leavingBank = (records: readonly QuestionJson[]): LeavingBank => ({
  questions: records.map((record) => ({ file: `questions/linux/${record.slug}.md`, record, accepted: new Map() })),
  vocabulary: { kind: 'bank', id: 'bank', areas: [{ slug: 'linux', name: 'Linux' }], skills: [], sources: [] },
});

/** Any bank of ours; its choices have a right one among them, as the linter wants it. */
export const anyLeavingBank = fc
  .uniqueArray(anyQuestion, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
  .map((records) =>
    leavingBank(
      records.map((record) =>
        record.choices === undefined
          ? record
          : { ...record, choices: record.choices.map((choice, index) => (index === 0 ? { ...choice, isRight: true } : choice)) },
      ),
    ),
  );
