import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FileReport, QUESTION_FILE_CAPS, syncQuestionFiles } from '@whetstone/contracts/question-files';
import { useState } from 'react';
import { callAtLength } from '#src/lib/call-at-length.ts';
import { type ChosenFile, toBase64 } from '#src/lib/chosen-file.ts';

export const isTooMuch = (files: readonly ChosenFile[]): boolean =>
  files.length > QUESTION_FILE_CAPS.files || files.reduce((sum, { blob }) => sum + blob.size, 0) > QUESTION_FILE_CAPS.bytes;

/** What became of the files, or would. */
export interface BroughtBack {
  isDry: boolean;
  reports: readonly FileReport[];
}

/** Shows what files would change, and then has it done. */
export function useBringingBack(id: string) {
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const sending = useMutation({
    mutationFn: async ({ chosen, isDry }: { chosen: readonly ChosenFile[]; isDry: boolean }): Promise<BroughtBack> => {
      const sent = await Promise.all(chosen.map(async (file) => ({ path: file.path, base64: await toBase64(file) })));
      const answer = await callAtLength(syncQuestionFiles, { params: { id }, body: { isDry, files: sent } });
      return { isDry, reports: answer.files };
    },
    onSuccess: async ({ isDry }) => (isDry ? undefined : queries.invalidateQueries({ queryKey: ['workspaces', id] })),
  });
  return {
    look: (chosen: readonly ChosenFile[]): void => {
      setFiles(chosen);
      sending.mutate({ chosen, isDry: true });
    },
    apply: (): void => sending.mutate({ chosen: files, isDry: false }),
    again: sending.reset,
    done: sending.data ?? null,
    error: sending.error,
    isPending: sending.isPending,
  };
}
