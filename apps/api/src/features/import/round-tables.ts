import { attempt, attemptId, id, IS_OF_STUDY, seen, type StudyTable, time } from './study-table.ts';

/** An assessment, whose clock and questions are the workspace's: as another kind of round it would tell the answers. */
const isAssessment = (column: 'id' | 'round_id'): string =>
  `EXISTS (SELECT FROM round r WHERE r.person_id = $2::uuid AND r.id = g.${column} AND r.kind = 'assessment')`;

const round = {
  field: 'roundId',
  message: 'is no round in this file or this account',
  sql: `EXISTS (SELECT FROM round r WHERE r.person_id = $2::uuid AND r.id = g.round_id) AND NOT ${isAssessment('round_id')}`,
};
const document = (field: 'guideId' | 'trackId', kind: 'guide' | 'track', column: string) => ({
  field,
  message: `is no ${kind} here`,
  sql: `g.${column} IS NULL OR EXISTS (SELECT FROM document d WHERE d.id = g.${column} AND d.kind = '${kind}')`,
});

const roundId = { roundId: ['round_id', 'uuid'] } as const;

/** Rounds and all that hangs on them, in the order in which they refer to each other; after the attempts. */
export const ROUND_TABLES: readonly StudyTable[] = [
  {
    list: 'rounds',
    table: 'round',
    columns: {
      ...id,
      mode: ['mode', 'round_mode'],
      kind: ['kind', 'round_kind'],
      guideId: ['guide_id', 'text'],
      stageSlug: ['stage_slug', 'text'],
      areaSlug: ['area_slug', 'text'],
      trackId: ['track_id', 'text'],
      minutes: ['minutes', 'int'],
      wantedCount: ['wanted_count', 'int'],
      extraTime: ['extra_time', 'extra_time'],
      startedAt: time('started_at'),
      endsAt: time('ends_at'),
      submittedAt: time('submitted_at'),
      submittedBy: ['submitted_by', 'submitted_by'],
    },
    key: ['id'],
    laterBy: 'submittedAt',
    times: ['startedAt', 'submittedAt'],
    needs: [
      { field: 'id', message: 'stands for an assessment, which no file changes', sql: `NOT ${isAssessment('id')}` },
      document('guideId', 'guide', 'guide_id'),
      document('trackId', 'track', 'track_id'),
      { field: 'submittedBy', message: 'goes with the time of it', sql: '(g.submitted_at IS NULL) = (g.submitted_by IS NULL)' },
      {
        field: 'submittedAt',
        message: 'is not there, and only one round can be open',
        sql: `g.submitted_at IS NOT NULL OR ((SELECT count(*) FROM g x WHERE x.submitted_at IS NULL) = 1
          AND NOT EXISTS (SELECT FROM round r WHERE r.person_id = $2::uuid AND r.submitted_at IS NULL AND r.id <> g.id))`,
      },
    ],
  },
  {
    list: 'roundQuestions',
    table: 'round_question',
    columns: { ...roundId, position: ['position', 'int'], ...seen, ...attemptId },
    key: ['roundId', 'position'],
    times: [],
    needs: [
      round,
      {
        ...attempt,
        message: 'is no attempt at this version of this question in this file or this account',
        sql: `EXISTS (SELECT FROM attempt a
          WHERE a.person_id = $2::uuid AND a.id = g.attempt_id AND a.question_id = g.question_id AND a.version = g.version AND ${IS_OF_STUDY})`,
      },
    ],
  },
  {
    list: 'roundVisits',
    table: 'round_visit',
    columns: { ...id, ...roundId, position: ['position', 'int'], createdAt: time('created_at'), claimedAt: time('claimed_at') },
    key: ['id'],
    times: ['createdAt', 'claimedAt'],
    needs: [round],
  },
  {
    list: 'roundPauses',
    table: 'round_pause',
    columns: { ...id, ...roundId, beganAt: time('began_at'), endedAt: time('ended_at') },
    key: ['id'],
    laterBy: 'endedAt',
    times: ['beganAt', 'endedAt'],
    needs: [
      round,
      {
        field: 'endedAt',
        message: 'is not there, and only one pause of a round can be open',
        sql: `g.ended_at IS NOT NULL OR ((SELECT count(*) FROM g x WHERE x.round_id = g.round_id AND x.ended_at IS NULL) = 1
          AND NOT EXISTS (SELECT FROM round_pause p WHERE p.person_id = $2::uuid AND p.round_id = g.round_id AND p.ended_at IS NULL AND p.id <> g.id))`,
      },
    ],
  },
  {
    list: 'roundPackets',
    table: 'round_packet',
    columns: { ...roundId, body: ['body', 'text'], createdAt: time('created_at') },
    key: ['roundId'],
    times: ['createdAt'],
    needs: [round],
  },
  {
    list: 'loops',
    table: 'round_loop',
    columns: {
      ...id,
      mode: ['mode', 'round_mode'],
      guideId: ['guide_id', 'text'],
      breakMinutes: ['break_minutes', 'int'],
      startedAt: time('started_at'),
      endedAt: time('ended_at'),
    },
    key: ['id'],
    laterBy: 'endedAt',
    times: ['startedAt', 'endedAt'],
    needs: [document('guideId', 'guide', 'guide_id')],
  },
  {
    list: 'loopSteps',
    table: 'round_loop_step',
    columns: {
      loopId: ['loop_id', 'uuid'],
      position: ['position', 'int'],
      stageSlug: ['stage_slug', 'text'],
      questionKind: ['question_kind', 'text'],
      minutes: ['minutes', 'int'],
      wantedCount: ['wanted_count', 'int'],
      ...roundId,
    },
    key: ['loopId', 'position'],
    times: [],
    needs: [
      {
        field: 'loopId',
        message: 'is no loop in this file or this account',
        sql: 'EXISTS (SELECT FROM round_loop l WHERE l.person_id = $2::uuid AND l.id = g.loop_id)',
      },
      { field: 'roundId', message: 'stands for an assessment, which is of no loop', sql: `NOT ${isAssessment('round_id')}` },
      {
        field: 'roundId',
        message: 'stands for a round of another loop',
        sql: `(SELECT count(*) FROM g x WHERE x.round_id = g.round_id) = 1 AND NOT EXISTS (SELECT FROM round_loop_step s
          WHERE s.person_id = $2::uuid AND s.round_id = g.round_id AND (s.loop_id, s.position) <> (g.loop_id, g.position))`,
      },
    ],
  },
];
