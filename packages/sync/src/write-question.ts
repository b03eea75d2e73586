import { setImmediate } from 'node:timers/promises';
import type { Fragment } from '@whetstone/content/fragment';
import { questionVersionPart } from '@whetstone/content/record-json';
import type { QuestionRecord } from '@whetstone/content/records';
import { renderQuestion } from '@whetstone/content/render/render-question';
import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Prisma } from '@whetstone/db/generated/client';
import { insertRows } from '@whetstone/db/insert-rows';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import type { PlannedItem } from './plan-sync.ts';

type Tx = Prisma.TransactionClient;

/** The transaction to write in, and how fragments become HTML. */
export interface Writer {
  tx: Tx;
  render: (fragment: Fragment) => string;
}

/** HTML of a fragment that stands in a file. */
export type RenderIn = (fragment: Fragment, file: string) => string;

export interface PlannedQuestion {
  item: PlannedItem;
  record: QuestionRecord;
}

const STATUS = { draft: 'draft', 'in-review': 'in_review', ready: 'ready' } as const;

function rowOf(item: PlannedItem, record: QuestionRecord) {
  return {
    slug: record.slug,
    visibility: record.visibility,
    status: STATUS[record.status],
    file: item.file,
    hash: item.hash,
    areaSlug: record.area,
    sourceIds: record.sources,
    currentVersion: item.version,
    retiredAt: null,
  };
}

const skillsOf = ({ id, skills }: QuestionRecord) => skills.map((skillSlug) => ({ questionId: id, skillSlug }));

/** Updates the row of a question and its skills; versions are written apart. */
export async function updateQuestionRow({ tx }: Writer, item: PlannedItem, record: QuestionRecord): Promise<void> {
  const { id } = record;
  await tx.question.update({ where: { id }, data: rowOf(item, record) });
  await tx.questionSkill.deleteMany({ where: { questionId: id } });
  await tx.questionSkill.createMany({ data: skillsOf(record) });
}

function rendered(record: QuestionRecord, render: Writer['render']) {
  const html = renderQuestion(record, render);
  return {
    version: {
      promptHtml: html.prompt,
      answerHtml: html.answer,
      pitfallsHtml: html.pitfalls,
      referencesHtml: html.references,
      rendererVersion: RENDERER_VERSION,
    },
    hints: html.hints,
    anchors: html.rubric.flatMap(({ dimension, anchors }) => anchors.map((anchor) => ({ dimension, ...anchor }))),
    probes: html.probes,
  };
}

function versionRows({ item, record }: PlannedQuestion, render: Writer['render']) {
  const { version, hints, anchors, probes } = rendered(record, render);
  const key = { questionId: record.id, version: item.version };
  return {
    version: {
      questionId: record.id,
      number: item.version,
      hash: item.versionHash,
      title: record.title,
      kind: record.questionKind,
      difficulty: record.difficulty,
      minutes: record.minutes,
      record: questionVersionPart(record) as unknown as Prisma.InputJsonObject,
      ...(record.code ? { code: record.code as unknown as Prisma.InputJsonObject } : {}),
      ...version,
    },
    hints: hints.map(({ id, text }, position) => ({ ...key, id, position, html: text })),
    anchors: anchors.map(({ id, dimension, level, text }, position) => ({ ...key, id, position, dimension, level, html: text })),
    probes: probes.map(({ id, prompt, surfaces }, position) => ({ ...key, id, position, promptHtml: prompt, surfacesHtml: surfaces })),
  };
}

export interface NewVersions {
  /** writes them, a statement for each table */
  write: (tx: Tx) => Promise<void>;
}

/** Makes the HTML of new versions. Between two of them it lets go, so that what is being written meanwhile goes on to its next statement. */
export async function newVersions(questions: readonly PlannedQuestion[], renderIn: RenderIn): Promise<NewVersions> {
  const rows: ReturnType<typeof versionRows>[] = [];
  for (const question of questions) {
    rows.push(versionRows(question, (fragment) => renderIn(fragment, question.item.file)));
    await setImmediate();
  }
  return {
    write: async (tx) => {
      await insertRows(
        tx,
        'question_version',
        rows.map(({ version }) => version),
      );
      await insertRows(
        tx,
        'hint',
        rows.flatMap(({ hints }) => hints),
      );
      await insertRows(
        tx,
        'rubric_anchor',
        rows.flatMap(({ anchors }) => anchors),
      );
      await insertRows(
        tx,
        'probe',
        rows.flatMap(({ probes }) => probes),
      );
    },
  };
}

/** Creates the rows of questions that were not there, and their skills; versions are written apart. */
export async function createQuestionRows(tx: Tx, questions: readonly PlannedQuestion[]): Promise<void> {
  const fixed = { workspaceId: PUBLIC_WORKSPACE_ID, origin: 'file' } as const;
  const rows = questions.map(({ item, record }) => ({ id: record.id, ...fixed, ...rowOf(item, record) }));
  await insertRows(tx, 'question', rows);
  await insertRows(
    tx,
    'question_skill',
    questions.flatMap(({ record }) => skillsOf(record)),
  );
}

/** Makes the HTML of the current version anew; what the version says stays. */
export async function rerenderQuestion({ tx, render }: Writer, item: PlannedItem, record: QuestionRecord): Promise<void> {
  const { version, hints, anchors, probes } = rendered(record, render);
  const questionId = record.id;
  await tx.questionVersion.update({ where: { questionId_number: { questionId, number: item.version } }, data: version });
  const child = (id: string) => ({ questionId_version_id: { questionId, version: item.version, id } });
  for (const { id, text } of hints) await tx.hint.update({ where: child(id), data: { html: text } });
  for (const { id, text } of anchors) await tx.rubricAnchor.update({ where: child(id), data: { html: text } });
  for (const { id, prompt, surfaces } of probes) await tx.probe.update({ where: child(id), data: { promptHtml: prompt, surfacesHtml: surfaces } });
}
