import type { AttemptView } from '@whetstone/contracts/attempts';
import type { ReactNode, RefObject } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Section } from '#src/ui/section.tsx';
import { AnswerBox, type AnswerForm, type AnswerTools } from './answer-box.tsx';
import { isBasedOn, otherEnds, type Revision } from './lineage.ts';
import { OtherDevice } from './other-device.tsx';
import { type Changes, RevisionList } from './revision-list.tsx';
import type { Answer } from './use-answer.ts';
import { useRevisions } from './use-revisions.ts';

interface AnswerSectionProps {
  answer: Answer;
  isCandidate: boolean;
  attempt: AttemptView | null;
  field: RefObject<HTMLTextAreaElement | null>;
  Changes: Changes;
  form: AnswerForm | null;
  Tools: AnswerTools | null;
  /** what has to be known before one writes */
  children: ReactNode;
}

/** The answer with all it has been, here and on other devices. */
export function AnswerSection({ answer, isCandidate, attempt, field, Changes: Differences, form, Tools, children }: AnswerSectionProps) {
  const { studying } = useMessages();
  const { draft, write, keep, change } = answer;
  const revisions = useRevisions(draft.attemptId, isCandidate && draft.isBegun, attempt);
  const restore = (text: string): void => {
    write(text);
    void keep();
  };
  const layAside = ({ id }: Revision): void => change({ settledIds: [...draft.settledIds, id] });
  const goOnWith = (end: Revision): void => {
    const { id, text } = end;
    const isNext = draft.text === draft.savedText && isBasedOn(revisions, id, draft.headId);
    if (isNext) return change({ headId: id, text, savedText: text });
    layAside(end);
    return restore(text);
  };
  const others = otherEnds(revisions, draft.headId, draft.settledIds).filter(({ text }) => text !== draft.text);
  return (
    <Section id="your-answer" title={studying.answer}>
      {children}
      <AnswerBox answer={answer} isCandidate={isCandidate} field={field} form={form} Tools={Tools} />
      <OtherDevice ends={others} onUse={goOnWith} onLayAside={layAside} />
      {revisions.length > 0 && (
        <Disclosure level="row" title={studying.revisions} aside={studying.revisionCount(revisions.length)}>
          <RevisionList revisions={revisions} Changes={Differences} current={{ id: draft.headId, restore }} />
        </Disclosure>
      )}
    </Section>
  );
}
