import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import type { QuestionDraft } from './draft.ts';
import { pathOf, sourceOf } from './draft-source.ts';
import type { PlacedFinding } from './findings.tsx';
import { questionPreview } from './queries.ts';
import { useQuiet } from './use-quiet.ts';

const QUIET_MS = 600;

/**
 * How a draft will be read, and what the linter finds in it, looked at after each pause.
 * @param isBlank nothing is written yet, so that nothing can be wrong with it
 */
export function usePreview(workspaceId: string, { draft, isBlank }: { draft: QuestionDraft; isBlank: boolean }) {
  const { authoring: words } = useMessages();
  const quiet = useQuiet(draft, QUIET_MS);
  const source = useMemo(() => {
    const { record, place } = sourceOf(quiet);
    // a title is the one thing without which nothing is looked at
    return { place, record: { ...record, title: record.title.trim() === '' ? words.untitled : record.title } };
  }, [quiet, words]);
  const { data, error, isPlaceholderData, isPending } = useQuery({ ...questionPreview(workspaceId, source), enabled: !isBlank });
  const findings = useMemo((): PlacedFinding[] => data?.findings.map((finding) => ({ ...finding, path: pathOf(finding, quiet) })) ?? [], [data, quiet]);
  if (isBlank) return { preview: null, findings: [], error: null, isOld: true };
  return { preview: data ?? null, findings, error, isOld: isPlaceholderData || isPending || quiet !== draft };
}

export type Preview = NonNullable<ReturnType<typeof usePreview>['preview']>;
