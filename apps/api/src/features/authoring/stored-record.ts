import type { questionVersionPart } from '@whetstone/content/record-json';
import type { Difficulty, QuestionKind } from '@whetstone/contracts/question-query';
import type { Prisma } from '@whetstone/db/generated/client';

type Said = ReturnType<typeof questionVersionPart>;

/** What a version of a question of a workspace says, as it is stored: the record of our format, with null where nobody has said anything yet. */
export interface StoredRecord extends Omit<Said, 'questionKind' | 'difficulty' | 'minutes'> {
  questionKind: QuestionKind | null;
  difficulty: Difficulty | null;
  minutes: number | null;
  /** the code part as it was written, where it cannot be read as one; not there where it can */
  codeText?: string;
}

const NOTHING_SAID = {
  kind: 'question',
  title: '',
  questionKind: null,
  difficulty: null,
  minutes: null,
  prompt: '',
  answer: '',
  hints: [],
  rubric: [],
  probes: [],
  pitfalls: '',
  references: '',
  code: null,
} satisfies StoredRecord;

/** The record of a version; what an import left out is empty. */
export function storedRecordOf({ record, title }: { record: Prisma.JsonValue; title: string }): StoredRecord {
  // Written by `writeNextVersion`, by an import or by a sync, and never changed since.
  return { ...NOTHING_SAID, ...(record as unknown as Partial<StoredRecord>), title };
}
