import type { TestApp } from '../testing/build-test-app.ts';
import type { World } from './cast.ts';

/** What a mentor has suggested to the owner, once answered and once not, and has noted about them. One statement, since there are many worlds. */
export async function addSuggestions({ db }: Pick<TestApp, 'db'>, { people: { owner, 'mentor with consent': mentor }, ids }: World): Promise<void> {
  await db.$executeRaw`
    WITH me AS (SELECT ${owner.id}::uuid AS id, ${mentor.id}::uuid AS mentor, app_now() AS now),
      n AS (INSERT INTO mentee_note (mentor_id, person_id, text, revision) SELECT mentor, id, 'Says what, and not why.', 1 FROM me)
    INSERT INTO suggestion (mentor_id, id, person_id, ticket, kind, question_id, minutes, reason, state, closed_at, undo)
    SELECT mentor, t.made::uuid, id, t.ticket::uuid, t.kind::suggestion_kind, t.question, t.minutes, 'It is asked often.', t.state::suggestion_state,
      CASE t.state WHEN 'accepted' THEN now END, t.undo
    FROM me CROSS JOIN (VALUES (${ids.suggestion}, ${ids.suggestionTicket}, 'minutes', NULL, 15, 'open', NULL),
      (${ids.acceptedSuggestion}, ${ids.acceptedTicket}, 'question', 'q-fork', NULL, 'accepted', '{"kind":"question","isNew":false}'))
      AS t (made, ticket, kind, question, minutes, state, undo)`;
}
