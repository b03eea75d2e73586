import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getArticle } from '@whetstone/contracts/articles';
import { putReadingDone } from '@whetstone/contracts/study-plan';
import { call } from '#src/lib/call.ts';
import { refreshStudy } from './queries.ts';

/** Writes down that something was read, in the version that stands now. */
export function useMarkRead(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { version } = await call(getArticle, { params: { slug } });
      await call(putReadingDone, { params: { id: crypto.randomUUID() }, body: { article: slug, version: version.number } });
    },
    onSuccess: async () => refreshStudy(queries),
  });
}
