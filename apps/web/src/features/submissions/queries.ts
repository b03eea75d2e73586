import { queryOptions } from '@tanstack/react-query';
import { listMentors } from '@whetstone/contracts/consents';
import { getSubmission, listSubmissions, previewSubmission } from '@whetstone/contracts/submissions';
import type { SubmissionKind } from '@whetstone/contracts/submitted-work';
import { call } from '#src/lib/call.ts';

/** All that has to do with what was handed in. */
export const SUBMISSIONS = ['submissions'] as const;

export const submissionList = () =>
  queryOptions({ queryKey: [...SUBMISSIONS, 'list'], queryFn: ({ signal }) => call(listSubmissions, {}, signal), staleTime: 0, refetchOnWindowFocus: true });

export const mySubmission = (id: string) =>
  queryOptions({
    queryKey: [...SUBMISSIONS, 'one', id],
    queryFn: ({ signal }) => call(getSubmission, { params: { id } }, signal),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

/** Asked anew only on purpose: what is handed in is what was looked at. */
export const submissionPreview = (kind: SubmissionKind, id: string) =>
  queryOptions({
    queryKey: ['submission-preview', kind, id],
    queryFn: ({ signal }) => call(previewSubmission, { params: { kind, id } }, signal),
    staleTime: 0,
    refetchOnMount: false,
    refetchOnReconnect: false,
  });

export const mentorChoice = () => queryOptions({ queryKey: ['mentors'], queryFn: ({ signal }) => call(listMentors, {}, signal) });
