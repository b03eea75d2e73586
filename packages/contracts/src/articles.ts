import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { CompanyLink, SlugParams, SourceView, VersionInfo } from './shared.ts';

export const ArticleView = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  company: z.nullable(CompanyLink),
  minutes: z.int(),
  bodyHtml: z.string(),
  sources: z.array(SourceView),
  version: VersionInfo,
});
export type ArticleView = z.infer<typeof ArticleView>;

export const listArticles = publicRead(
  '/api/articles',
  z.object({ items: z.array(z.object({ slug: z.string(), title: z.string(), company: z.nullable(CompanyLink), minutes: z.int() })) }),
  {
    summary: 'All readings',
    description: 'One entry a reading, with its company and the minutes it takes.',
    gives: 'Every reading, in the order in which they are shown.',
    tags: ['Readings'],
  },
);
export const getArticle = publicRead('/api/articles/:slug', ArticleView, {
  summary: 'One reading',
  description: 'Its text as sanitised HTML, with its sources.',
  gives: 'The reading as it stands now.',
  tags: ['Readings'],
  params: SlugParams,
});
