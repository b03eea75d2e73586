import { queryOptions } from '@tanstack/react-query';
import { type ExportFormat, exportKit, exportSet, exportWorkspace, reportSetExport, reportWorkspaceExport } from '@whetstone/contracts/exports';
import { callAtLength } from '#src/lib/call-at-length.ts';
import type { Language } from '#src/lib/language.ts';
import { sendBytes } from '#src/lib/send-bytes.ts';

/** What leaves: a workspace, or one of its sets. */
export interface ExportOf {
  id: string;
  setId?: string;
}

/** What a format would lose; asked anew each time, since questions change. It takes as long as the file. */
export const exportReport = ({ id, setId }: ExportOf, format: ExportFormat) =>
  queryOptions({
    queryKey: ['workspaces', id, 'export-report', setId ?? null, format],
    queryFn: ({ signal }) =>
      setId === undefined
        ? callAtLength(reportWorkspaceExport, { params: { id }, query: { format } }, signal)
        : callAtLength(reportSetExport, { params: { id, setId }, query: { format } }, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** The file. Throws CallError. */
export const fetchExport = async ({ id, setId }: ExportOf, format: ExportFormat, signal: AbortSignal): Promise<Blob> =>
  setId === undefined
    ? sendBytes(exportWorkspace, { params: { id }, query: { format }, bytes: null, signal })
    : sendBytes(exportSet, { params: { id, setId }, query: { format }, bytes: null, signal });

/** The interviewer's kit as a text document. Throws CallError. */
export const fetchKit = async (params: { id: string; setId: string }, language: Language, signal: AbortSignal): Promise<Blob> =>
  sendBytes(exportKit, { params, query: { language }, bytes: null, signal });
