import { queryOptions } from '@tanstack/react-query';
import { getAssessment, getAssessmentSubmission, listAssessments, listAssessmentSubmissions } from '@whetstone/contracts/assessments';
import { getMyAssessment, listMyAssessments, openAssessment } from '@whetstone/contracts/my-assessments';
import { CallError } from '@whetstone/contracts/call';
import { call } from '#src/lib/call.ts';

interface SetKey {
  id: string;
  setId: string;
}

export interface AssessmentKey extends SetKey {
  assessmentId: string;
}

export interface SubmissionKey extends AssessmentKey {
  submissionId: string;
}

const underSet = ({ id, setId }: SetKey) => ['workspaces', id, 'sets', setId, 'assessments'] as const;
const underAssessment = (key: AssessmentKey) => [...underSet(key), key.assessmentId] as const;

export const assessmentList = (params: SetKey) =>
  queryOptions({ queryKey: underSet(params), queryFn: ({ signal }) => call(listAssessments, { params }, signal), staleTime: 0 });

export const assessmentById = (params: AssessmentKey) =>
  queryOptions({ queryKey: underAssessment(params), queryFn: ({ signal }) => call(getAssessment, { params }, signal), staleTime: 0 });

/** Never shown from before, since it may have been withdrawn; and asked once a visit, since each look is written down. */
const ONE_LOOK = { staleTime: 0, gcTime: 0, refetchOnReconnect: false, refetchOnWindowFocus: false };

export const handedIn = (params: AssessmentKey) =>
  queryOptions({
    queryKey: [...underAssessment(params), 'submissions'],
    queryFn: ({ signal }) => call(listAssessmentSubmissions, { params }, signal),
    ...ONE_LOOK,
  });

export const oneHandedIn = (params: SubmissionKey) =>
  queryOptions({
    queryKey: [...underAssessment(params), 'submissions', params.submissionId],
    queryFn: ({ signal }) => call(getAssessmentSubmission, { params }, signal),
    ...ONE_LOOK,
    // what the loader has fetched is not asked for once more by the screen
    staleTime: 2000,
    gcTime: 60_000,
  });

/** What a link invites to; null where it opens nothing. */
export const invitation = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: async ({ signal }) => {
      try {
        return await call(openAssessment, { body: { token } }, signal);
      } catch (error) {
        // A text that cannot be a token at all is refused as such; to its reader it is a link that does not work.
        if (error instanceof CallError && (error.status === 404 || error.status === 400)) return null;
        throw error;
      }
    },
    staleTime: 0,
  });

export const myAssessmentList = () =>
  queryOptions({ queryKey: ['my-assessments'], queryFn: ({ signal }) => call(listMyAssessments, {}, signal), staleTime: 0, refetchOnWindowFocus: true });

export const myAssessment = (id: string) =>
  queryOptions({ queryKey: ['my-assessments', id], queryFn: ({ signal }) => call(getMyAssessment, { params: { id } }, signal), staleTime: 0 });
