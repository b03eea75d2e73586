import { hashOf } from '@whetstone/content/record-json';
import { makeRecord } from '../features/bank-imports/make-record.ts';
import { insertRows } from '@whetstone/db/insert-rows';
import type { Prisma } from '@whetstone/db/generated/client';
import type { TestApp } from './build-test-app.ts';

interface Given {
  workspaceId: string;
  questions: readonly { id: string; title: string; status?: 'draft' | 'in_review' | 'ready' }[];
}

/** Questions of a workspace as an import makes them, without one. */
export async function addWorkspaceQuestions({ db }: Pick<TestApp, 'db'>, { workspaceId, questions }: Given): Promise<void> {
  const made = questions.map(({ id, title, status = 'draft' as const }) => {
    const record = makeRecord({ title, prompt: '', answer: `About: ${title}`, choices: [], followUps: ['And then?'], difficulty: null });
    const html = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: 0 };
    const of = { workspaceId, slug: id, visibility: 'workspace' as const, origin: 'database' as const, hash: '', sourceIds: [], currentVersion: 1 };
    const version = { questionId: id, number: 1, title: record.title, hash: hashOf(record), record: record as unknown as Prisma.InputJsonObject, ...html };
    const probe = { questionId: id, version: 1, id: 'p-1', position: 0, promptHtml: '', surfacesHtml: '' };
    return { question: { id, status, ...of }, version, probe, words: { questionId: id, text: [title, record.prompt, record.answer].join('\n').toLowerCase() } };
  });
  await db.$transaction(async (tx) => {
    await insertRows(
      tx,
      'question',
      made.map(({ question }) => question),
    );
    await insertRows(
      tx,
      'question_version',
      made.map(({ version }) => version),
    );
    await insertRows(
      tx,
      'probe',
      made.map(({ probe }) => probe),
    );
    await insertRows(
      tx,
      'workspace_words',
      made.map(({ words }) => words),
    );
  });
}
