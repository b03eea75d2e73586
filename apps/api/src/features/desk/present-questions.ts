import type { DeskReview } from '@whetstone/contracts/desk';
import type { Reads } from '../../deps.ts';
import { readVersion } from '../questions/read-version.ts';
import { unlinkHidden } from '../questions/unlink-hidden.ts';
import { parseSources } from '../submissions/submission-row.ts';

/** Of each part what was asked and how it is judged, in the version that was answered. */
export async function presentQuestions(deps: Reads, work: { partSources: string }): Promise<DeskReview['questions']> {
  return Promise.all(
    parseSources(work).map(async ({ questionId, version: number }, index) => {
      const asked = await readVersion(deps, questionId, number);
      if (asked === null) throw new Error(`question ${questionId} has no version ${number}`);
      const version = await unlinkHidden(deps, asked);
      return { position: index + 1, promptHtml: version.promptHtml, answerHtml: version.answerHtml, rubric: version.rubric };
    }),
  );
}
