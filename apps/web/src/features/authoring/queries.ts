import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getQuestionSource, getSourceChanges, getVocabulary, previewQuestion } from '@whetstone/contracts/authoring';
import { getQuestionConflict, listQuestionConflicts } from '@whetstone/contracts/question-files';
import { listQuestions } from '@whetstone/contracts/questions';
import { listWorkspaceQuestions } from '@whetstone/contracts/workspaces';
import { call } from '#src/lib/call.ts';
import type { Source } from './draft-source.ts';

/** Which question: a workspace's, by its own id. */
export interface QuestionKey {
  id: string;
  questionId: string;
}

const MOST_WAITING = '50';
const MOST_FOUND = '8';
const underWorkspace = (id: string) => ['workspaces', id] as const;
const underQuestion = ({ id, questionId }: QuestionKey) => [...underWorkspace(id), 'questions', questionId] as const;

export const questionSource = (params: QuestionKey) =>
  queryOptions({ queryKey: [...underQuestion(params), 'source'], queryFn: ({ signal }) => call(getQuestionSource, { params }, signal), staleTime: 0 });

export const sourceChanges = (params: QuestionKey, pair: { from?: string | undefined; to?: string | undefined }) =>
  queryOptions({
    queryKey: [...underQuestion(params), 'changes', pair.from ?? null, pair.to ?? null],
    queryFn: ({ signal }) => call(getSourceChanges, { params, query: pair }, signal),
    staleTime: 0,
  });

export const vocabulary = (id: string) =>
  queryOptions({ queryKey: [...underWorkspace(id), 'vocabulary'], queryFn: ({ signal }) => call(getVocabulary, { params: { id } }, signal) });

/** What the linter finds, and how it looks; the one before stays until it has come. */
export const questionPreview = (id: string, source: Source) =>
  queryOptions({
    queryKey: [...underWorkspace(id), 'preview', source],
    queryFn: ({ signal }) => call(previewQuestion, { params: { id }, body: source }, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });

/** The best matches of the public bank. */
export const publicSearch = (q: string) =>
  queryOptions({
    queryKey: ['questions', 'to-copy', q],
    queryFn: ({ signal }) => call(listQuestions, { query: { q, limit: MOST_FOUND } }, signal),
    enabled: q !== '',
  });

/** What was handed in and waits for somebody else. */
export const waitingQuestions = (id: string) =>
  queryOptions({
    queryKey: [...underWorkspace(id), 'questions', 'waiting'],
    queryFn: ({ signal }) => call(listWorkspaceQuestions, { params: { id }, query: { status: 'in_review', limit: MOST_WAITING } }, signal),
    staleTime: 0,
  });

export const conflictList = (id: string) =>
  queryOptions({
    queryKey: [...underWorkspace(id), 'question-conflicts'],
    queryFn: ({ signal }) => call(listQuestionConflicts, { params: { id } }, signal),
    staleTime: 0,
  });

export const fileConflict = (params: { id: string; conflictId: string }) =>
  queryOptions({
    queryKey: [...underWorkspace(params.id), 'question-conflicts', params.conflictId],
    queryFn: ({ signal }) => call(getQuestionConflict, { params }, signal),
    staleTime: 0,
  });
