import { ChangedText } from '#src/ui/changed-text.tsx';
import { usePlainAnswer } from '#src/lib/use-plain-answer.ts';
import type { ChangesProps } from '#src/features/study/revision-list.tsx';

/** Changes of what somebody wrote, which is in any language; or from it to the content. */
export function OwnChanges({ before, after, words }: ChangesProps) {
  const plain = usePlainAnswer();
  const [was, is] = [plain(before), plain(after)];
  return words ? <ChangedText before={was} after={is} words={words} /> : <ChangedText before={was} after={is} isOurs />;
}
