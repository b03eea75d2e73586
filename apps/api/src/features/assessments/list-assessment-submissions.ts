import type { AssessmentSubmissionItem } from '@whetstone/contracts/assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type AssessmentKey, getAssessmentRow } from './get-assessment-row.ts';
import { readSubmissions } from './read-submissions.ts';

/** What was handed in of an assessment, for owners and editors. @throws DomainError not_allowed for viewers, not_found for everyone else */
export async function listAssessmentSubmissions({ db }: Deps, actor: Actor, key: AssessmentKey): Promise<{ items: AssessmentSubmissionItem[] }> {
  await requireEditor(db, actor, key.id);
  await getAssessmentRow(db, actor, key);
  const rows = await readSubmissions(db, key);
  await recordReads(db, actor, { list: key.assessmentId, people: rows.map(({ pseudonym }) => pseudonym) });
  return { items: rows.map(({ item }) => item) };
}
