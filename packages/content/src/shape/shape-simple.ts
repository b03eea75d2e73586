import type { FrontMatter } from '../parse/front-matter-schemas.ts';
import type { ArticleRecord, BankRecord, CompanyRecord } from '../records.ts';
import { type ShapeContext, refer } from './context.ts';
import { shapeEntries, shapeProse } from './shape-entries.ts';

export function shapeCompany(data: FrontMatter<'company'>, context: ShapeContext): CompanyRecord {
  return {
    kind: 'company',
    id: data.id,
    slug: context.slug,
    title: context.outline.title,
    sources: data.sources,
    name: data.name,
    summary: shapeProse(context, 'Summary'),
    values: shapeEntries(context, 'Values'),
  };
}

export function shapeArticle(data: FrontMatter<'article'>, context: ShapeContext): ArticleRecord {
  if (data.company) refer(context, { kinds: ['company'], id: data.company, by: 'company', path: ['company'] });
  return {
    kind: 'article',
    id: data.id,
    slug: context.slug,
    title: context.outline.title,
    sources: data.sources,
    company: data.company,
    minutes: data.minutes,
    body: context.outline.fragment(context.outline.body),
  };
}

export function shapeBank(data: FrontMatter<'bank'>): BankRecord {
  return { kind: 'bank', id: data.id, areas: data.areas, skills: data.skills, sources: data.sources };
}
