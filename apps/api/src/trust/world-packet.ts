const AT = '2026-11-01T10:00:00.000Z';
/** A debrief of a round without questions. */
export const PACKET = JSON.stringify({
  format: 1,
  writtenAt: AT,
  round: {
    id: '0198a000-0000-4000-8000-000000000002',
    mode: 'practice',
    kind: 'weakest',
    about: [],
    minutes: 45,
    extraTime: 'none',
    startedAt: AT,
    endsAt: null,
    submittedAt: AT,
    submittedBy: 'person',
    pausedMs: 0,
  },
  questions: [],
  gaps: [],
});
