import { posix } from 'node:path';
import type { AuthoredPlace } from '@whetstone/contracts/authored-question';
import type { CheckTask } from './check-in-thread.ts';
import type { StoredRecord } from './stored-record.ts';

/** What stands in a file where nobody has said it yet, so that the rest of it can be read. */
const UNSAID = { questionKind: 'concept', difficulty: 'medium', minutes: 10 } as const;

interface Placed {
  id: string;
  record: StoredRecord;
  place: AuthoredPlace;
  /** as it is to be judged */
  status: 'draft' | 'ready';
}

/** A question of a workspace as the file that it would be exported as. */
export function asFile({ id, record, place, status }: Placed): CheckTask {
  const { codeText = '', ...said } = record;
  const { questionKind, difficulty, minutes } = said;
  return {
    record: {
      ...said,
      questionKind: questionKind ?? UNSAID.questionKind,
      difficulty: difficulty ?? UNSAID.difficulty,
      minutes: minutes ?? UNSAID.minutes,
      id,
      slug: id,
      area: place.area ?? '',
      skills: place.skills,
      sources: place.sources,
      status,
      visibility: 'workspace',
    },
    file: posix.join('questions', place.area ?? 'unsorted', `${id}.md`),
    codeText,
  };
}
