import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getArticle } from '@whetstone/contracts/articles';
import { getGuide } from '@whetstone/contracts/guides';
import { getSalary } from '@whetstone/contracts/salaries';
import { putReadingDone, type ReadingLink } from '@whetstone/contracts/study-plan';
import { call } from '#src/lib/call.ts';
import { refreshStudy } from './queries.ts';

interface Reading extends Pick<ReadingLink, 'kind' | 'slug'> {
  /** the version that was shown; the one that stands now where the page that asks does not know it */
  version: number | undefined;
}

const READS = { article: getArticle, guide: getGuide, salary: getSalary } as const;

/** Writes down that something was read, and in which version. */
export function useMarkRead({ kind, slug, version }: Reading) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const number = version ?? (await call(READS[kind], { params: { slug } })).version.number;
      await call(putReadingDone, { params: { id: crypto.randomUUID() }, body: { kind, slug, version: number } });
    },
    onSuccess: async () => refreshStudy(queries),
  });
}
