import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import { attempt, attemptId, id, IS_OF_STUDY, seen, type StudyTable, time } from './study-table.ts';
import { ROUND_TABLES } from './round-tables.ts';

const STUDIED = `((q.visibility = 'public' AND q.status IN ('ready', 'retired'))
  OR EXISTS (SELECT FROM attempt a WHERE a.person_id = $2::uuid AND a.question_id = q.id) OR EXISTS (SELECT FROM card c WHERE c.person_id = $2::uuid AND c.question_id = q.id))`;

const question = {
  field: 'questionId',
  message: 'is no question of this bank',
  sql: `EXISTS (SELECT FROM question q WHERE q.id = g.question_id AND q.workspace_id = '${PUBLIC_WORKSPACE_ID}' AND ${STUDIED})`,
};
const version = {
  field: 'version',
  message: 'is no version of this question',
  sql: 'EXISTS (SELECT FROM question_version v WHERE v.question_id = g.question_id AND v.number = g.version)',
};
/** In the order in which they refer to each other. */
export const STUDY_TABLES: readonly StudyTable[] = [
  {
    list: 'attempts',
    table: 'attempt',
    columns: { ...id, ...seen, startedAt: time('started_at'), claimedAt: time('claimed_at'), studiedOn: ['studied_on', 'date'] },
    key: ['id'],
    times: ['startedAt', 'claimedAt'],
    needs: [question, version],
  },
  {
    list: 'answers',
    table: 'answer_revision',
    columns: { ...id, ...attemptId, basedOnId: ['based_on_id', 'uuid'], text: ['text', 'text'], createdAt: time('created_at'), claimedAt: time('claimed_at') },
    key: ['id'],
    times: ['createdAt', 'claimedAt'],
    needs: [attempt],
  },
  {
    list: 'selfLevels',
    table: 'self_level',
    columns: { ...attemptId, dimension: ['dimension', 'text'], level: ['level', 'text'], evidence: ['evidence', 'text'], changedAt: time('changed_at') },
    key: ['attemptId', 'dimension'],
    laterBy: 'changedAt',
    times: ['changedAt'],
    needs: [attempt],
  },
  {
    list: 'probeSteps',
    table: 'probe_step',
    columns: { ...attemptId, probeId: ['probe_id', 'text'], outcome: ['outcome', 'probe_outcome'], note: ['note', 'text'], changedAt: time('changed_at') },
    key: ['attemptId', 'probeId'],
    laterBy: 'changedAt',
    times: ['changedAt'],
    needs: [attempt],
  },
  {
    list: 'reviews',
    table: 'review',
    columns: {
      ...id,
      kind: ['kind', 'review_kind'],
      ...seen,
      ...attemptId,
      grade: ['grade', 'int'],
      undoesId: ['undoes_id', 'uuid'],
      happenedAt: time('happened_at'),
      claimedAt: time('claimed_at'),
      createdAt: time('created_at'),
      studiedOn: ['studied_on', 'date'],
      durationMs: ['duration_ms', 'int'],
      predictedRecall: ['predicted_recall', 'float8'],
    },
    key: ['id'],
    times: ['happenedAt', 'claimedAt', 'createdAt'],
    needs: [
      question,
      version,
      {
        ...attempt,
        message: 'is no attempt at this question in this file or this account',
        sql: `g.attempt_id IS NULL OR EXISTS (SELECT FROM attempt a
          WHERE a.person_id = $2::uuid AND a.id = g.attempt_id AND a.question_id = g.question_id AND ${IS_OF_STUDY})`,
      },
      { field: 'grade', message: 'goes with a grade, and with nothing else', sql: `(g.kind = 'grade') = (g.grade IS NOT NULL)` },
      { field: 'undoesId', message: 'goes with an undo, and with nothing else', sql: `(g.kind = 'undo') = (g.undoes_id IS NOT NULL)` },
    ],
  },
  {
    list: 'notes',
    table: 'note_revision',
    columns: { ...id, questionId: seen.questionId, text: ['text', 'text'], createdAt: time('created_at') },
    key: ['id'],
    times: ['createdAt'],
    needs: [question],
  },
  {
    list: 'stars',
    table: 'star',
    columns: { questionId: seen.questionId, createdAt: time('created_at') },
    key: ['questionId'],
    laterBy: 'createdAt',
    times: ['createdAt'],
    needs: [question],
  },
  {
    list: 'readings',
    table: 'reading_done',
    columns: {
      ...id,
      documentId: ['document_id', 'text'],
      version: seen.version,
      createdAt: time('created_at'),
      studiedOn: ['studied_on', 'date'],
      minutes: ['minutes', 'int'],
    },
    key: ['id'],
    times: ['createdAt'],
    needs: [
      {
        field: 'documentId',
        message: 'is no reading of this version here',
        sql: `EXISTS (SELECT FROM document_version v JOIN document d ON d.id = v.document_id
          WHERE v.document_id = g.document_id AND v.number = g.version AND d.kind IN ('article', 'guide', 'salary'))`,
      },
    ],
  },
  {
    list: 'tracks',
    table: 'track_pass',
    columns: { ...id, trackId: ['track_id', 'text'], startedAt: time('started_at'), startedOn: ['started_on', 'date'], endedAt: time('ended_at') },
    key: ['id'],
    laterBy: 'endedAt',
    times: ['startedAt', 'endedAt'],
    needs: [{ field: 'trackId', message: 'is no track here', sql: `EXISTS (SELECT FROM document d WHERE d.id = g.track_id AND d.kind = 'track')` }],
  },
  {
    list: 'targets',
    table: 'target',
    columns: { ...id, guideId: ['guide_id', 'text'], createdAt: time('created_at'), changedAt: time('changed_at'), endedAt: time('ended_at') },
    key: ['id'],
    laterBy: 'changedAt',
    times: ['createdAt', 'changedAt', 'endedAt'],
    needs: [{ field: 'guideId', message: 'is no guide here', sql: `EXISTS (SELECT FROM document d WHERE d.id = g.guide_id AND d.kind = 'guide')` }],
  },
  ...ROUND_TABLES,
  {
    list: 'stories',
    table: 'story_revision',
    columns: {
      ...id,
      storyId: ['story_id', 'uuid'],
      basedOnIds: ['based_on_ids', 'uuid[]'],
      title: ['title', 'text'],
      situation: ['situation', 'text'],
      task: ['task', 'text'],
      action: ['action', 'text'],
      result: ['result', 'text'],
      qualities: ['qualities', 'text[]'],
      skills: ['skills', 'text[]'],
      isRemoved: ['is_removed', 'boolean'],
      createdAt: time('created_at'),
    },
    key: ['id'],
    times: ['createdAt'],
    needs: [],
  },
  {
    list: 'studyPreferences',
    table: 'study_preferences',
    columns: {
      weekdayMinutes: ['weekday_minutes', 'int[]'],
      daysOff: ['days_off', 'date[]'],
      reviewCap: ['review_cap', 'int'],
      weeklyGoalMinutes: ['weekly_goal_minutes', 'int'],
      isStreakShown: ['is_streak_shown', 'boolean'],
      spreadFromOn: ['spread_from_on', 'date'],
      spreadDays: ['spread_days', 'int'],
      weights: ['weights', 'float8[]'],
      changedAt: time('changed_at'),
    },
    key: [],
    laterBy: 'changedAt',
    times: ['changedAt'],
    needs: [],
  },
];
