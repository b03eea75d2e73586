import type { Deps } from './deps.ts';
import { addAdminRoutes } from './features/admin/routes.ts';
import { addArticleRoutes } from './features/articles/routes.ts';
import { addAssessmentRoutes } from './features/assessments/routes.ts';
import { addAttemptRoutes } from './features/attempts/routes.ts';
import { addBankExportRoutes } from './features/bank-exports/routes.ts';
import { addQuestionFileRoutes } from './features/authoring/file-routes.ts';
import { addAuthoringRoutes } from './features/authoring/routes.ts';
import { addBankImportRoutes } from './features/bank-imports/routes.ts';
import { addCalendarRoutes } from './features/calendar/routes.ts';
import { addCalibrationRoutes } from './features/calibration/routes.ts';
import { addConsentRoutes } from './features/consents/routes.ts';
import { addDeletionRoutes } from './features/deletion/routes.ts';
import { addEventRoutes } from './features/events/routes.ts';
import { addExportRoutes } from './features/export/routes.ts';
import { addDeskRoutes } from './features/desk/routes.ts';
import { addSnippetRoutes } from './features/snippets/routes.ts';
import { addFactorRoutes } from './features/factors/routes.ts';
import { addFeedRoutes } from './features/feeds/routes.ts';
import { addFitRoutes } from './features/fits/routes.ts';
import { addGuideRoutes } from './features/guides/routes.ts';
import { addImportRoutes } from './features/import/routes.ts';
import { addInviteRoutes } from './features/invites/routes.ts';
import { addMailRoutes } from './features/mail/routes.ts';
import { addMeRoutes } from './features/me/routes.ts';
import { addMyQuestionRoutes } from './features/my-questions/routes.ts';
import { addNotificationRoutes } from './features/notifications/routes.ts';
import { addPasskeyRoutes } from './features/passkeys/routes.ts';
import { addPlanRoutes } from './features/plan/routes.ts';
import { addProgressRoutes } from './features/progress/routes.ts';
import { addPushRoutes } from './features/push/routes.ts';
import { addQuestionRoutes } from './features/questions/routes.ts';
import { addReadingRoutes } from './features/readings/routes.ts';
import { addReportRoutes } from './features/reports/routes.ts';
import { addReviewRoutes } from './features/reviews/routes.ts';
import { addItemAnalysisRoutes } from './features/item-analysis/routes.ts';
import { addLoopRoutes } from './features/loops/routes.ts';
import { addRoundRoutes } from './features/rounds/routes.ts';
import { addSalaryRoutes } from './features/salaries/routes.ts';
import { addSessionRoutes } from './features/sessions/routes.ts';
import { addStoryRoutes } from './features/stories/routes.ts';
import { addSubmissionRoutes } from './features/submissions/routes.ts';
import { addDigestRoutes } from './features/digest/routes.ts';
import { addSuggestionRoutes } from './features/suggestions/routes.ts';
import { addTargetRoutes } from './features/targets/routes.ts';
import { addTodayRoutes } from './features/today/routes.ts';
import { addTrackPassRoutes } from './features/track-passes/routes.ts';
import { addTrackRoutes } from './features/tracks/routes.ts';
import { addBulkEditRoutes } from './features/bulk-edits/routes.ts';
import { addQuestionSetRoutes } from './features/question-sets/routes.ts';
import { addWorkspaceRoutes } from './features/workspaces/routes.ts';
import type { RoutesApp } from './routes-app.ts';

const FEATURES = [
  addArticleRoutes,
  addGuideRoutes,
  addQuestionRoutes,
  addSalaryRoutes,
  addTrackRoutes,
  addSessionRoutes,
  addMeRoutes,
  addPasskeyRoutes,
  addFactorRoutes,
  addAdminRoutes,
  addInviteRoutes,
  addExportRoutes,
  addDeletionRoutes,
  addWorkspaceRoutes,
  addQuestionSetRoutes,
  addAssessmentRoutes,
  addItemAnalysisRoutes,
  addBulkEditRoutes,
  addReportRoutes,
  addFeedRoutes,
  addNotificationRoutes,
  addEventRoutes,
  addPushRoutes,
  addMailRoutes,
  addConsentRoutes,
  addAttemptRoutes,
  addReviewRoutes,
  addMyQuestionRoutes,
  addImportRoutes,
  addTargetRoutes,
  addPlanRoutes,
  addTodayRoutes,
  addTrackPassRoutes,
  addReadingRoutes,
  addCalendarRoutes,
  addProgressRoutes,
  addFitRoutes,
  addRoundRoutes,
  addLoopRoutes,
  addStoryRoutes,
  addSubmissionRoutes,
  addSuggestionRoutes,
  addDigestRoutes,
  addDeskRoutes,
  addSnippetRoutes,
  addCalibrationRoutes,
  addBankImportRoutes,
  addBankExportRoutes,
  addAuthoringRoutes,
  addQuestionFileRoutes,
] as const;

/** Every route of the API, feature by feature. */
export function addAllRoutes(app: RoutesApp, deps: Deps): void {
  for (const addRoutes of FEATURES) addRoutes(app, deps);
}
