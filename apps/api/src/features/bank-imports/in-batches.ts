import type { ImportedFile } from '@whetstone/importers/bank';

/** What one message between threads holds at most, of each kind: it is copied in one go. */
export const NEWS_BATCH = 1000;

interface Part {
  file: ImportedFile;
  /** the file goes on from the part before */
  isMore: boolean;
}

/** A file in parts of which none holds more than a batch of questions or of messages; an empty one is one part. */
export function* inBatches({ path, questions, messages, table }: ImportedFile): Generator<Part> {
  const longest = Math.max(questions.length, messages.length, 1);
  for (let first = 0; first < longest; first += NEWS_BATCH) {
    const end = first + NEWS_BATCH;
    const isMore = first > 0;
    yield { file: { path, questions: questions.slice(first, end), messages: messages.slice(first, end), ...(table && !isMore && { table }) }, isMore };
  }
}
