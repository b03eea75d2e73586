import type { Mapped } from '@whetstone/content/fragment';
import type { ArticleRecord, CompanyRecord, GuideRecord, ReferenceRecord, TrackRecord } from '@whetstone/content/records';
import type { RenderedDocument } from '@whetstone/content/render/render-document';
import type { CurrentDocument } from './get-document.ts';

interface RenderedByKind {
  article: Mapped<ArticleRecord, string>;
  company: Mapped<CompanyRecord, string>;
  guide: Mapped<GuideRecord, string>;
  salary: Extract<RenderedDocument, { bands: unknown }>;
  reference: Mapped<ReferenceRecord, string>;
  track: Mapped<TrackRecord, string>;
}

/** What the sync stored for a document of `kind`: its record with HTML in place of markdown. */
export function rendered<K extends keyof RenderedByKind>(document: CurrentDocument, kind: K): RenderedByKind[K] {
  if (document.kind !== kind) throw new Error(`document ${document.id} is a ${document.kind}, not a ${kind}`);
  return document.version.rendered as unknown as RenderedByKind[K];
}
