import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type QuestionConflictView, settleQuestionConflict } from '@whetstone/contracts/question-files';
import { CallError, type CallInput } from '@whetstone/contracts/call';
import { useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { draftFrom, sourceOf } from './draft-source.ts';
import type { Places } from './facts-part.tsx';
import { SidesForm } from './sides-form.tsx';

type Settlement = CallInput<typeof settleQuestionConflict>['body'];

/** Says which side holds, and goes to the question as it then is. */
function useSettling(workspaceId: string, { id: conflictId, questionId }: QuestionConflictView) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Settlement) => call(settleQuestionConflict, { params: { id: workspaceId, conflictId }, body }),
    onSuccess: async () => navigate(paths.workspaceQuestion(workspaceId, questionId)),
    onSettled: async () => queries.invalidateQueries({ queryKey: ['workspaces', workspaceId] }),
  });
}

interface SettleConflictProps {
  workspaceId: string;
  conflict: QuestionConflictView;
  places: Places;
}

/** A file and a question that say different things, side by side, and the choice between them. */
export function SettleConflict({ workspaceId, conflict, places }: SettleConflictProps) {
  const { authoring: words } = useMessages();
  const settling = useSettling(workspaceId, conflict);
  const { text } = useRefusal(settling.error);
  const { version, base, ours, file } = conflict;
  const isMovedOn = settling.error instanceof CallError && settling.error.code === 'conflict';
  const [mine, theirs] = [draftFrom(ours), draftFrom(file)];
  return (
    <div className="max-w-[60rem]">
      <div role="alert" className="mb-4 empty:mb-0">
        {text !== null && <Notice tone="error" title={isMovedOn ? words.movedOn : text} />}
      </div>
      <p className="mb-6 flex flex-wrap gap-3">
        <button type="button" className="button" disabled={settling.isPending} onClick={() => settling.mutate({ take: 'file', version })}>
          {words.takeFile}
        </button>
        <button type="button" className="button" disabled={settling.isPending} onClick={() => settling.mutate({ take: 'ours', version })}>
          {words.takeOurs}
        </button>
      </p>
      <SidesForm
        key={version}
        // without what both were made of, either may have changed anything
        sides={{ base: base === null ? null : draftFrom(base), mine, theirs }}
        names={{ mine: words.ours, theirs: words.file, by: words.fileChangedBy }}
        places={places}
        action={words.settleThese}
        isBusy={settling.isPending}
        onDone={(draft) => settling.mutate({ take: 'merged', version, ...sourceOf(draft) })}
      />
    </div>
  );
}
