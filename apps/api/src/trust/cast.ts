import type { Role } from '@whetstone/contracts/roles';

/** Everyone of TRUST.md's matrix who can be signed in, with their roles. */
export const CAST = {
  owner: ['candidate'],
  'other candidate': ['candidate'],
  'mentor with consent': ['mentor'],
  'mentor without consent': ['mentor'],
  'mentor with expired consent': ['mentor'],
  'mentor and recruiter': ['mentor', 'recruiter'],
  'recruiter owner': ['recruiter'],
  'recruiter viewer': ['recruiter'],
  'recruiter outside': ['recruiter'],
  admin: ['admin'],
  'admin without second factor': ['admin'],
  deactivated: ['candidate'],
} as const satisfies Record<string, readonly Role[]>;

export type Member = keyof typeof CAST;
export type ActorName = Member | 'signed-out';
export const MEMBERS = Object.keys(CAST) as Member[];
export const ACTORS: readonly ActorName[] = ['signed-out', ...MEMBERS];

export interface Person {
  id: string;
  pseudonym: string;
  signInName: string;
  /** the token of the session one acts in */
  token: string;
  sessionId: string;
}

export const THINGS = [
  'session',
  'consent',
  'notification',
  'passkey',
  'invite',
  'mentorsInvite',
  'workspace',
  'report',
  'ceremony',
  'pushDevice',
  'attempt',
  'revision',
  'review',
  'note',
  'story',
  'target',
  'trackPass',
  'fit',
  'round',
  'roundAttempt',
  'roundVisit',
  'pausedRound',
  'roundPause',
  'loop',
  'suggestion',
  'acceptedSuggestion',
  // what candidates know suggestions by
  'suggestionTicket',
  'acceptedTicket',
  'submission',
  'heldSubmission',
  'reviewedSubmission',
  // what mentors know submissions by
  'ticket',
  'heldTicket',
  'reviewedTicket',
  'sentReview',
  'comment',
  'bankImport',
  'importRow',
  'likeRow',
  'committedImport',
  'workspaceQuestion',
  'questionConflict',
  'questionSet',
  'setLink',
  'bulkEdit',
  // one to be taken, one that is over, and one that was handed in
  'assessment',
  'overAssessment',
  'overRound',
  'handedAssessment',
  'handedRound',
  // what a workspace knows a submission of an assessment by
  'assessmentTicket',
  // an id that a client has just made
  'newThing',
] as const;

/** People in all their relations, and the id of one thing of each kind, which belongs to the owner unless it says otherwise. */
export interface World {
  people: Record<Member, Person>;
  ids: Record<(typeof THINGS)[number], string>;
  /** tokens of links and feeds, which their holders know */
  tokens: { invite: string; reset: string; feed: string; mailStop: string; calendar: string; sharedSet: string; assessment: string };
}
