import type { previewQuestion as contract } from '@whetstone/contracts/authoring';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';
import { placeHtml, textsOf } from '../bank-imports/lay-out-version.ts';
import { renderMarkdown } from '../bank-imports/render-markdown.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { cleanRecord } from './clean-record.ts';
import { findFindings } from './find-findings.ts';
import { giveIds } from './give-ids.ts';
import { makeStoredRecord } from './make-stored-record.ts';

type Given = { id: string } & z.infer<typeof contract.schema.body>;
type Preview = z.infer<(typeof contract.schema.response)[200]>;

/** As the linter calls what is not saved yet. */
const PREVIEWED = 'q-preview';

/** A question as it would be read, with what the linter says. Nothing is kept. @throws DomainError not_allowed for who only looks */
export async function previewQuestion(deps: Deps, actor: Actor, { id, place, record: given }: Given): Promise<Preview> {
  await requireEditor(deps.db, actor, id);
  // each is two threads; the editor asks for one whenever somebody stops typing, in some tabs
  await takeTurn(deps, { key: `question preview ${actor.personId}`, max: 240, windowSeconds: 60 });
  const clean = giveIds(cleanRecord(given), { questionId: PREVIEWED, base: 0 });
  const bare = await makeStoredRecord({ ...clean, code: '' }, null);
  // the linter reads the code part with the rest
  const record = clean.code === '' ? bare : { ...bare, codeText: clean.code };
  const [rendered, findings] = await Promise.all([renderMarkdown([clean.code, ...textsOf(record)]), findFindings(deps, { id: PREVIEWED, record, place })]);
  const [code, ...texts] = rendered;
  const html = placeHtml(record, texts);
  let taken = 0;
  return {
    promptHtml: html.promptHtml,
    answerHtml: html.answerHtml,
    hints: html.hints.map((hint) => ({ html: hint })),
    rubric: clean.rubric.map(({ dimension, anchors }) => ({
      dimension,
      anchors: anchors.map((anchor) => ({ id: anchor.id, level: anchor.level, html: html.anchors[taken++] ?? '' })),
    })),
    probes: html.probes,
    pitfallsHtml: html.pitfallsHtml,
    referencesHtml: html.referencesHtml,
    codeHtml: code?.html ?? '',
    findings,
  };
}
