import type { FileReport } from '@whetstone/contracts/question-files';
import { type DragEvent, useState } from 'react';
import { type ChosenFile, fromDrop } from '#src/lib/chosen-file.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { FileFields } from '#src/ui/file-fields.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { FileReports } from './file-reports.tsx';
import { type BroughtBack, isTooMuch, useBringingBack } from './use-bringing-back.ts';

const changes = ({ fate }: FileReport): boolean => fate === 'new-version' || fate === 'moved' || fate === 'conflict';
const isNew = ({ fate }: FileReport): boolean => fate === 'new';

interface ReportProps {
  workspaceId: string;
  done: BroughtBack;
  isPending: boolean;
  onApply: () => void;
  onAgain: () => void;
}

function Report({ workspaceId, done: { isDry, reports }, isPending, onApply, onAgain }: ReportProps) {
  const { authoring: words } = useMessages();
  const counts = { changed: reports.filter(changes).length, fresh: reports.filter(isNew).length };
  const count = counts.changed + counts.fresh;
  return (
    <Section id="report" title={isDry ? words.dryTitle : words.doneTitle}>
      <p>
        <output>{isDry ? words.wouldChange(counts) : words.didChange(counts)}</output>
      </p>
      <p className="my-4 flex flex-wrap gap-3">
        {isDry && count > 0 && (
          <button type="button" className="button-primary" disabled={isPending} onClick={onApply}>
            {words.apply}
          </button>
        )}
        <button type="button" className="button" onClick={onAgain}>
          {words.otherFiles}
        </button>
      </p>
      <FileReports workspaceId={workspaceId} reports={reports} />
    </Section>
  );
}

/** Exported files that come back: first what they would do, then what they did. */
export function BringBackForm({ id }: { id: string }) {
  const { authoring: words } = useMessages();
  const { look, apply, again, done, error, isPending } = useBringingBack(id);
  const [isRefused, setIsRefused] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const { text } = useRefusal(error);
  const send = (files: readonly ChosenFile[]): void => {
    setIsRefused(isTooMuch(files));
    if (files.length > 0 && !isTooMuch(files)) look(files);
  };
  const over = (event: DragEvent, isIt: boolean): void => {
    event.preventDefault();
    setIsOver(isIt);
  };
  if (done !== null) return <Report workspaceId={id} done={done} isPending={isPending} onApply={apply} onAgain={again} />;
  return (
    <>
      <div role="alert" className="mb-6 empty:mb-0">
        {(isRefused || text !== null) && <Notice tone="error" title={isRefused ? words.tooMuch : text} />}
      </div>
      <div
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={(event) => {
          over(event, false);
          void fromDrop(event.dataTransfer.items).then(send);
        }}
        className={`max-w-measure rounded border-2 border-dashed px-5 py-8 ${isOver ? 'border-spark bg-spark-wash' : 'border-rule-strong'}`}
      >
        <p className="font-serif text-lg font-semibold">{words.bringBackDrop}</p>
        <FileFields onChosen={send} />
        <output className="label mt-4 block">{isPending ? words.reading : ''}</output>
      </div>
    </>
  );
}
