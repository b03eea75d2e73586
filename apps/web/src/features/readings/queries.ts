import { queryOptions } from '@tanstack/react-query';
import { getArticle, listArticles } from '@whetstone/contracts/articles';
import { call } from '#src/lib/call.ts';

export const articleList = () => queryOptions({ queryKey: ['articles'], queryFn: ({ signal }) => call(listArticles, {}, signal) });

export const articleBySlug = (slug: string) =>
  queryOptions({ queryKey: ['articles', slug], queryFn: ({ signal }) => call(getArticle, { params: { slug } }, signal) });
