import { documentVersionPart } from '@whetstone/content/record-json';
import type { DocumentRecord, GuideRecord } from '@whetstone/content/records';
import { renderDocument } from '@whetstone/content/render/render-document';
import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Prisma } from '@whetstone/db/generated/client';
import type { PlannedItem } from './plan-sync.ts';
import type { Writer } from './write-question.ts';

/** Creates or updates the row of a document. A company must be written before what belongs to it. */
export async function writeDocumentRow({ tx }: Writer, item: PlannedItem, record: DocumentRecord): Promise<void> {
  const companyId = 'company' in record ? record.company : null;
  const row = { slug: record.slug, file: item.file, hash: item.hash, currentVersion: item.version, companyId, retiredAt: null };
  if (item.actions.includes('create')) await tx.document.create({ data: { id: record.id, kind: record.kind, ...row } });
  else await tx.document.update({ where: { id: record.id }, data: row });
}

const renderedJson = (record: DocumentRecord, render: Writer['render']) => renderDocument(record, render) as unknown as Prisma.InputJsonObject;

/** Writes a new, immutable version of a document. */
export async function createDocumentVersion({ tx, render }: Writer, item: PlannedItem, record: DocumentRecord): Promise<void> {
  await tx.documentVersion.create({
    data: {
      documentId: record.id,
      number: item.version,
      hash: item.versionHash,
      title: record.title,
      record: documentVersionPart(record),
      rendered: renderedJson(record, render),
      rendererVersion: RENDERER_VERSION,
    },
  });
}

/** Makes the HTML of the current version anew; what the version says stays. */
export async function rerenderDocument({ tx, render }: Writer, item: PlannedItem, record: DocumentRecord): Promise<void> {
  await tx.documentVersion.update({
    where: { documentId_number: { documentId: record.id, number: item.version } },
    data: { rendered: renderedJson(record, render), rendererVersion: RENDERER_VERSION },
  });
}

/** Replaces the ordered sections of a guide. Needs the questions to be there. */
export async function writeGuideSections(tx: Prisma.TransactionClient, record: GuideRecord): Promise<void> {
  const guideId = record.id;
  const groups = [
    { kind: 'area' as const, sections: record.areas },
    { kind: 'common' as const, sections: record.common },
    { kind: 'stage' as const, sections: record.stages },
  ];
  await tx.guideSection.deleteMany({ where: { guideId } });
  for (const { kind, sections } of groups) {
    await tx.guideSection.createMany({ data: sections.map(({ slug, name }, position) => ({ guideId, kind, slug, name, position })) });
    const entries = sections.flatMap(({ slug, questions }) =>
      questions.map((questionId, position) => ({ guideId, kind, sectionSlug: slug, position, questionId })),
    );
    await tx.guideQuestion.createMany({ data: entries });
  }
}
