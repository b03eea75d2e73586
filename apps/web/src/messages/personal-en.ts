import { enSuggesting } from './en-suggesting.ts';
import { enDesk } from './en-desk.ts';
import { enEnclosed } from './en-enclosed.ts';
import { enCalibration } from './en-calibration.ts';
import { enCoding } from './en-coding.ts';
import { enDesigning } from './en-designing.ts';
import { enRounds } from './en-rounds.ts';
import { enStudyPlan } from './en-study-plan.ts';
import { enProgress } from './en-progress.ts';
import { enBulkEdits } from './en-bulk-edits.ts';
import { enImports } from './en-imports.ts';
import { enAssessments } from './en-assessments.ts';
import { enExports } from './en-exports.ts';
import { enSets } from './en-sets.ts';
import { enAuthoring } from './en-authoring.ts';
import { enAnalysis } from './en-analysis.ts';
import { enWorkspaces } from './en-workspaces.ts';
import { enRecordings } from './en-recordings.ts';
import { enReports } from './en-reports.ts';
import { enNotifications } from './en-notifications.ts';
import { enSharing } from './en-sharing.ts';
import { enAdmin } from './en-admin.ts';
import { enSecurity } from './en-security.ts';
import { enMyData } from './en-my-data.ts';
import { enStories } from './en-stories.ts';
import { enSettings } from './en-settings.ts';
import { enSignIn } from './en-sign-in.ts';
import { enStudying } from './en-studying.ts';
import { enDeskMentor } from './en-desk-mentor.ts';
/** Texts of the screens about people. They come with those screens, so that a reader's page does not carry them. */
export const personalEn = {
  ...enWorkspaces,
  ...enImports,
  ...enBulkEdits,
  ...enSets,
  ...enAuthoring,
  ...enAssessments,
  ...enAnalysis,
  ...enExports,
  ...enReports,
  ...enNotifications,
  ...enSharing,
  ...enAdmin,
  ...enSecurity,
  ...enMyData,
  ...enSettings,
  ...enSignIn,
  ...enStudying,
  ...enCoding,
  ...enDesigning,
  ...enStudyPlan,
  ...enProgress,
  ...enRounds,
  ...enStories,
  ...enRecordings,
  ...enDesk,
  ...enDeskMentor,
  ...enCalibration,
  ...enSuggesting,
  ...enEnclosed,
};
