import type { QuestionKind } from '@whetstone/contracts/question-query';
import type { KitView } from '@whetstone/contracts/question-sets';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type SetKey, getSetRow } from './get-set-row.ts';
import { presentAim } from './read-aim.ts';
import { readSetVersions } from './read-set-versions.ts';

/** What an interviewer needs to ask the questions of a set and to score the answers. @throws DomainError not_found for who is no member */
export async function getKit(deps: Deps, actor: Actor, key: SetKey): Promise<KitView> {
  const row = await getSetRow(deps.db, actor, key);
  const items = await readSetVersions(deps, { workspaceId: key.id, setId: key.setId, number: row.currentVersion });
  return {
    name: row.name,
    ...(await presentAim(deps.db, row)),
    version: row.currentVersion,
    items: items.map(({ questionId, minutes, version }) => ({
      questionId,
      title: version.title,
      kind: version.kind as QuestionKind | null,
      minutes,
      promptHtml: version.promptHtml,
      answerHtml: version.answerHtml,
      probes: version.probes.map(({ id, promptHtml, surfacesHtml }) => ({ id, promptHtml, surfacesHtml })),
      rubric: [...new Set(version.anchors.map(({ dimension }) => dimension))].map((dimension) => ({
        dimension,
        anchors: version.anchors.filter((anchor) => anchor.dimension === dimension).map(({ id, level, html }) => ({ id, level, html })),
      })),
    })),
  };
}
