import type { LazyRouteFunction, RouteObject } from 'react-router';
import { wantPersonalMessages } from './lib/messages.tsx';
import { PATTERNS } from './paths.ts';
import { TextSkeleton } from './ui/skeleton.tsx';

/** Marks screens about people, for the server. */
export const PERSONAL = Symbol('a screen about people');

/** A screen about people. The server renders nothing of it, since a page is the same for everyone; its texts come with it. */
const personal = (path: string, id: `src/routes/${string}.tsx`, lazy: LazyRouteFunction<RouteObject>): RouteObject => ({
  path,
  id,
  lazy: async () => (await Promise.all([lazy(), wantPersonalMessages()]))[0],
  handle: PERSONAL,
  HydrateFallback: TextSkeleton,
});

/** Stands around all screens about people. */
const PERSONAL_FRAME = {
  id: 'src/routes/personal-frame.tsx',
  lazy: async () => (await Promise.all([import('./routes/personal-frame.tsx'), wantPersonalMessages()]))[0],
  HydrateFallback: TextSkeleton,
} satisfies RouteObject;

/** Of a workspace, its banks and its sets. */
const recruitersScreens = (): RouteObject[] => [
  personal(PATTERNS.workspaces, 'src/routes/workspaces.tsx', () => import('./routes/workspaces.tsx')),
  personal(PATTERNS.workspace, 'src/routes/workspace.tsx', () => import('./routes/workspace.tsx')),
  personal(PATTERNS.bringIn, 'src/routes/bring-in.tsx', () => import('./routes/bring-in.tsx')),
  personal(PATTERNS.bankImport, 'src/routes/bank-import.tsx', () => import('./routes/bank-import.tsx')),
  personal(PATTERNS.workspaceQuestion, 'src/routes/workspace-question.tsx', () => import('./routes/workspace-question.tsx')),
  personal(PATTERNS.newQuestion, 'src/routes/new-question.tsx', () => import('./routes/new-question.tsx')),
  personal(PATTERNS.editQuestion, 'src/routes/edit-question.tsx', () => import('./routes/edit-question.tsx')),
  personal(PATTERNS.sourceChanges, 'src/routes/source-changes.tsx', () => import('./routes/source-changes.tsx')),
  personal(PATTERNS.bringBack, 'src/routes/bring-back.tsx', () => import('./routes/bring-back.tsx')),
  personal(PATTERNS.fileConflict, 'src/routes/file-conflict.tsx', () => import('./routes/file-conflict.tsx')),
  personal(PATTERNS.questionSet, 'src/routes/question-set.tsx', () => import('./routes/question-set.tsx')),
  personal(PATTERNS.setKit, 'src/routes/set-kit.tsx', () => import('./routes/set-kit.tsx')),
  personal(PATTERNS.setAnalysis, 'src/routes/set-analysis.tsx', () => import('./routes/set-analysis.tsx')),
  personal(PATTERNS.setVersion, 'src/routes/set-version.tsx', () => import('./routes/set-version.tsx')),
  personal(PATTERNS.sharedSet, 'src/routes/shared-set.tsx', () => import('./routes/shared-set.tsx')),
  personal(PATTERNS.setAssessment, 'src/routes/set-assessment.tsx', () => import('./routes/set-assessment.tsx')),
  personal(PATTERNS.assessmentSubmission, 'src/routes/assessment-submission.tsx', () => import('./routes/assessment-submission.tsx')),
];

const screens = (): RouteObject[] => [
  personal(PATTERNS.signIn, 'src/routes/sign-in.tsx', () => import('./routes/sign-in.tsx')),
  personal(PATTERNS.join, 'src/routes/join.tsx', () => import('./routes/join.tsx')),
  personal(PATTERNS.reset, 'src/routes/reset.tsx', () => import('./routes/reset.tsx')),
  personal(PATTERNS.me, 'src/routes/me.tsx', () => import('./routes/me.tsx')),
  personal(PATTERNS.study, 'src/routes/study.tsx', () => import('./routes/study.tsx')),
  personal(PATTERNS.studyAttempt, 'src/routes/study-attempt.tsx', () => import('./routes/study-attempt.tsx')),
  personal(PATTERNS.review, 'src/routes/review.tsx', () => import('./routes/review.tsx')),
  personal(PATTERNS.rounds, 'src/routes/rounds.tsx', () => import('./routes/rounds.tsx')),
  personal(PATTERNS.newRound, 'src/routes/new-round.tsx', () => import('./routes/new-round.tsx')),
  personal(PATTERNS.round, 'src/routes/round.tsx', () => import('./routes/round.tsx')),
  personal(PATTERNS.debrief, 'src/routes/debrief.tsx', () => import('./routes/debrief.tsx')),
  personal(PATTERNS.newLoop, 'src/routes/new-loop.tsx', () => import('./routes/new-loop.tsx')),
  personal(PATTERNS.loop, 'src/routes/loop.tsx', () => import('./routes/loop.tsx')),
  personal(PATTERNS.submit, 'src/routes/submit.tsx', () => import('./routes/submit.tsx')),
  personal(PATTERNS.submissions, 'src/routes/submissions.tsx', () => import('./routes/submissions.tsx')),
  personal(PATTERNS.submission, 'src/routes/submission.tsx', () => import('./routes/submission.tsx')),
  personal(PATTERNS.stories, 'src/routes/stories.tsx', () => import('./routes/stories.tsx')),
  personal(PATTERNS.story, 'src/routes/story.tsx', () => import('./routes/story.tsx')),
  personal(PATTERNS.unsent, 'src/routes/unsent.tsx', () => import('./routes/unsent.tsx')),
  personal(PATTERNS.target, 'src/routes/target.tsx', () => import('./routes/target.tsx')),
  personal(PATTERNS.plan, 'src/routes/plan.tsx', () => import('./routes/plan.tsx')),
  personal(PATTERNS.progress, 'src/routes/progress.tsx', () => import('./routes/progress.tsx')),
  personal(PATTERNS.evidence, 'src/routes/evidence.tsx', () => import('./routes/evidence.tsx')),
  personal(PATTERNS.settings, 'src/routes/settings.tsx', () => import('./routes/settings.tsx')),
  personal(PATTERNS.sharing, 'src/routes/sharing.tsx', () => import('./routes/sharing.tsx')),
  personal(PATTERNS.myPeople, 'src/routes/my-people.tsx', () => import('./routes/my-people.tsx')),
  personal(PATTERNS.mentee, 'src/routes/mentee.tsx', () => import('./routes/mentee.tsx')),
  personal(PATTERNS.desk, 'src/routes/desk.tsx', () => import('./routes/desk.tsx')),
  personal(PATTERNS.deskReview, 'src/routes/desk-review.tsx', () => import('./routes/desk-review.tsx')),
  personal(PATTERNS.calibration, 'src/routes/calibration.tsx', () => import('./routes/calibration.tsx')),
  personal(PATTERNS.suggestions, 'src/routes/suggestions.tsx', () => import('./routes/suggestions.tsx')),
  personal(PATTERNS.digest, 'src/routes/digest.tsx', () => import('./routes/digest.tsx')),
  personal(PATTERNS.notifications, 'src/routes/notifications.tsx', () => import('./routes/notifications.tsx')),
  personal(PATTERNS.stopMail, 'src/routes/stop-mail.tsx', () => import('./routes/stop-mail.tsx')),
  personal(PATTERNS.reports, 'src/routes/reports.tsx', () => import('./routes/reports.tsx')),
  personal(PATTERNS.invitation, 'src/routes/invitation.tsx', () => import('./routes/invitation.tsx')),
  personal(PATTERNS.myAssessment, 'src/routes/my-assessment.tsx', () => import('./routes/my-assessment.tsx')),
  ...recruitersScreens(),
  personal(PATTERNS.secondFactor, 'src/routes/second-factor.tsx', () => import('./routes/second-factor.tsx')),
  personal(PATTERNS.admin, 'src/routes/admin.tsx', () => import('./routes/admin.tsx')),
  personal(PATTERNS.adminPeople, 'src/routes/admin-people.tsx', () => import('./routes/admin-people.tsx')),
  personal(PATTERNS.adminInvites, 'src/routes/admin-invites.tsx', () => import('./routes/admin-invites.tsx')),
  personal(PATTERNS.adminContent, 'src/routes/admin-content.tsx', () => import('./routes/admin-content.tsx')),
  personal(PATTERNS.adminAudit, 'src/routes/admin-audit.tsx', () => import('./routes/admin-audit.tsx')),
  personal(PATTERNS.adminSettings, 'src/routes/admin-settings.tsx', () => import('./routes/admin-settings.tsx')),
];

/**
 * What is about people, in one route. No page to read needs it: the browser fetches this list when one of its addresses is gone
 * to. Like those of screens, its file is its id.
 */
export const peoplesScreens = (): RouteObject => ({ id: 'src/peoples-screens.ts', children: [{ ...PERSONAL_FRAME, children: screens() }] });
