import type { ImportView } from '@whetstone/contracts/bank-imports';
import { CallError } from '@whetstone/contracts/call';
import { type DragEvent, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { type ChosenFile, fromDrop } from '#src/lib/chosen-file.ts';
import { FileFields } from '#src/ui/file-fields.tsx';
import { PasteForm } from './paste-form.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { refuseFiles, type TooLarge, useBringingIn } from './use-bringing-in.ts';

interface Problem {
  tooLarge: TooLarge;
  /** how the last one ended, where it did not end well */
  ended: ImportView['state'] | null;
  error: Error | null;
}

const TOO_MANY: Readonly<Record<string, 'tooManyQuestions' | 'tooManyMessages'>> = { questions: 'tooManyQuestions', messages: 'tooManyMessages' };

/** A folder gives its files in any order; what is read of them stands in that of their names. */
const byPath = (one: ChosenFile, other: ChosenFile): number => one.path.localeCompare(other.path, 'en', { numeric: true });

/** Of what the files held more than one import takes. */
function tooManyOf(error: Error | null) {
  return error instanceof CallError ? error.fields.flatMap(({ field }) => TOO_MANY[field] ?? [])[0] : undefined;
}

function Problems({ tooLarge, ended, error }: Problem) {
  const { imports: words } = useMessages();
  const isStopped = error?.name === 'AbortError';
  const refusal = useRefusal(isStopped ? null : error);
  if (ended === 'cancelled' || isStopped) return <Notice tone="info" title={words.cancelled} />;
  const reason = tooLarge ?? tooManyOf(error);
  const said = reason === undefined ? refusal.text : words[reason];
  if (ended === 'failed') return <Notice tone="error" title={words.failed} />;
  return said !== null && <Notice tone="error" title={said} />;
}

/** Files, a folder or text, which are read and then shown row by row. */
export function BringInForm({ id, onRead }: { id: string; onRead: (importId: string) => void }) {
  const { imports: words } = useMessages();
  const { sending, cancelling, underWay } = useBringingIn(id);
  const [tooLarge, setTooLarge] = useState<TooLarge>(null);
  const [isOver, setIsOver] = useState(false);
  const send = (files: ChosenFile[]): void => {
    const refused = refuseFiles(files);
    setTooLarge(refused);
    if (refused !== null || files.length === 0) return;
    sending.mutate(files.toSorted(byPath), { onSuccess: (view) => view.state === 'read' && onRead(view.id) });
  };
  if (underWay !== null) return <ReadingProgress underWay={underWay} cancelling={cancelling} />;
  const over = (event: DragEvent, isIt: boolean): void => {
    event.preventDefault();
    setIsOver(isIt);
  };
  return (
    <>
      <div role="alert" className="mb-6 empty:mb-0">
        <Problems tooLarge={tooLarge} ended={sending.data === undefined || sending.data.state === 'read' ? null : sending.data.state} error={sending.error} />
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
        <p className="font-serif text-lg font-semibold">{words.drop}</p>
        <FileFields onChosen={send} />
        <p className="label mt-4">{words.formats}</p>
      </div>
      <Section title={words.pasteTitle}>
        <PasteForm onText={(file) => send([file])} />
      </Section>
    </>
  );
}
