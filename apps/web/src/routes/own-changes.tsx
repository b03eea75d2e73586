import { ChangedText } from '#src/features/questions/changes/changed-text.tsx';
import type { ChangesProps } from '#src/features/study/revision-list.tsx';

/** Changes of what somebody wrote, which is in any language; or from it to the content. */
export function OwnChanges({ before, after, words }: ChangesProps) {
  return words ? <ChangedText before={before} after={after} words={words} /> : <ChangedText before={before} after={after} isOurs />;
}
