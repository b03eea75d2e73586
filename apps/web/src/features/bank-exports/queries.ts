import { queryOptions } from '@tanstack/react-query';
import { type ExportFormat, exportKit, exportSet, exportWorkspace, reportSetExport, reportWorkspaceExport } from '@whetstone/contracts/exports';
import { call } from '#src/lib/call.ts';
import type { Language } from '#src/lib/language.ts';
import { sendBytes } from '#src/lib/send-bytes.ts';

/** What leaves: a workspace, or one of its sets. */
export interface ExportOf {
  id: string;
  setId?: string;
}

/** What a format would lose; asked anew each time, since questions change. */
export const exportReport = ({ id, setId }: ExportOf, format: ExportFormat) =>
  queryOptions({
    queryKey: ['workspaces', id, 'export-report', setId ?? null, format],
    queryFn: ({ signal }) =>
      setId === undefined
        ? call(reportWorkspaceExport, { params: { id }, query: { format } }, signal)
        : call(reportSetExport, { params: { id, setId }, query: { format } }, signal),
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
