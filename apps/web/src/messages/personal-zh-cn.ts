import { zhCNSuggesting } from './zh-cn-suggesting.ts';
import { zhCNDesk } from './zh-cn-desk.ts';
import { zhCNEnclosed } from './zh-cn-enclosed.ts';
import { zhCNCalibration } from './zh-cn-calibration.ts';
import { zhCNCoding } from './zh-cn-coding.ts';
import { zhCNDesigning } from './zh-cn-designing.ts';
import { zhCNRounds } from './zh-cn-rounds.ts';
import { zhCNStudyPlan } from './zh-cn-study-plan.ts';
import { zhCNProgress } from './zh-cn-progress.ts';
import { zhCNBulkEdits } from './zh-cn-bulk-edits.ts';
import { zhCNImports } from './zh-cn-imports.ts';
import { zhCNAssessments } from './zh-cn-assessments.ts';
import { zhCNExports } from './zh-cn-exports.ts';
import { zhCNSets } from './zh-cn-sets.ts';
import { zhCNAuthoring } from './zh-cn-authoring.ts';
import { zhCNAnalysis } from './zh-cn-analysis.ts';
import { zhCNWorkspaces } from './zh-cn-workspaces.ts';
import { zhCNRecordings } from './zh-cn-recordings.ts';
import { zhCNReports } from './zh-cn-reports.ts';
import { zhCNNotifications } from './zh-cn-notifications.ts';
import { zhCNSharing } from './zh-cn-sharing.ts';
import type { personalEn } from './personal-en.ts';
import { zhCNAdmin } from './zh-cn-admin.ts';
import { zhCNSecurity } from './zh-cn-security.ts';
import { zhCNMyData } from './zh-cn-my-data.ts';
import { zhCNStories } from './zh-cn-stories.ts';
import { zhCNSettings } from './zh-cn-settings.ts';
import { zhCNSignIn } from './zh-cn-sign-in.ts';
import { zhCNStudying } from './zh-cn-studying.ts';
import { zhCNDeskMentor } from './zh-cn-desk-mentor.ts';

export const personalZhCN: typeof personalEn = {
  ...zhCNWorkspaces,
  ...zhCNImports,
  ...zhCNBulkEdits,
  ...zhCNSets,
  ...zhCNAuthoring,
  ...zhCNAssessments,
  ...zhCNAnalysis,
  ...zhCNExports,
  ...zhCNReports,
  ...zhCNNotifications,
  ...zhCNSharing,
  ...zhCNAdmin,
  ...zhCNSecurity,
  ...zhCNMyData,
  ...zhCNSettings,
  ...zhCNSignIn,
  ...zhCNStudying,
  ...zhCNCoding,
  ...zhCNDesigning,
  ...zhCNStudyPlan,
  ...zhCNProgress,
  ...zhCNRounds,
  ...zhCNStories,
  ...zhCNRecordings,
  ...zhCNDesk,
  ...zhCNDeskMentor,
  ...zhCNCalibration,
  ...zhCNSuggesting,
  ...zhCNEnclosed,
};
