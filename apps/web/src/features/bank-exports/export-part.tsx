import { useQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { EXPORT_FORMATS, type ExportFormat } from '@whetstone/contracts/exports';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { Section } from '#src/ui/section.tsx';
import { DownloadButton } from './download-button.tsx';
import { LossReport } from './loss-report.tsx';
import { type ExportOf, exportReport, fetchExport } from './queries.ts';
import { useDownload } from './use-download.ts';

const ENDINGS: Record<ExportFormat, string> = { markdown: 'zip', csv: 'csv', gift: 'gift', qti: 'qti.zip', anki: 'apkg', docx: 'docx' };

function Chosen({ of, format }: { of: ExportOf; format: ExportFormat }) {
  const { exports: words } = useMessages();
  const { data, error, isFetching } = useQuery(exportReport(of, format));
  const refusal = useRefusal(error);
  const isTooMuch = error instanceof CallError && error.code === 'conflict';
  const download = useDownload(`whetstone-questions.${ENDINGS[format]}`, async (signal) => fetchExport(of, format, signal));
  return (
    <div className="mt-4 space-y-4">
      <output className="label block empty:hidden">{isFetching ? words.counting : ''}</output>
      <p role="alert" className="text-error empty:hidden">
        {isTooMuch ? words.tooMuch : refusal.text}
      </p>
      {data !== undefined && (
        <>
          <LossReport report={data} workspaceId={of.id} />
          {data.questionCount > 0 && <DownloadButton label={words.download(words.formats[format])} download={download} />}
        </>
      )}
    </div>
  );
}

interface ExportPartProps {
  params: ExportOf;
  /** saves what is not saved yet: what leaves is what is shown */
  settle?: () => Promise<unknown>;
}

/** Questions as a file: a format is chosen, what it loses is said, then the file is made. */
export function ExportPart({ params, settle }: ExportPartProps) {
  const { exports: words } = useMessages();
  const [format, setFormat] = useState<ExportFormat | null>(null);
  const choose = async (chosen: ExportFormat): Promise<void> => {
    // where it cannot be saved, the list says so itself
    await settle?.().catch(() => undefined);
    setFormat(chosen);
  };
  return (
    <div className="mt-12 print:hidden">
      <Section id="export" title={words.title} note={params.setId === undefined ? words.noteOfWorkspace : words.noteOfSet}>
        <ChoiceList
          legend={words.format}
          values={EXPORT_FORMATS}
          value={format}
          labels={words.formats}
          notes={words.formatNotes}
          onChoose={(chosen) => void choose(chosen)}
        />
        {format !== null && <Chosen key={format} of={params} format={format} />}
      </Section>
    </div>
  );
}
