import type { ExportView } from '@whetstone/contracts/exported-data';
import { type Actor, needsSecondFactor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readNow } from '../../read-now.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { readExchanges } from './read-exchanges.ts';
import { readOwnRows } from './read-own-rows.ts';
import { type ExportLanguage, writeMarkdown } from './write-markdown.ts';

const HOUR_SECONDS = 3600;

/** All that is kept about the actor but for secrets, as of one moment; also for staff who have not set up a second factor yet. */
export async function exportMyData(deps: Deps, actor: Actor, language: ExportLanguage): Promise<ExportView> {
  await takeTurn(deps, { key: `export ${actor.personId}`, max: 30, windowSeconds: HOUR_SECONDS });
  const { exportedAt, data } = await deps.db.$transaction(
    async (tx) => {
      await recordAudit(tx, { act: 'person.export', actor: actor.pseudonym, subject: actor.pseudonym });
      const now = await readNow(tx);
      const exchanges = await readExchanges(tx, actor, !needsSecondFactor(actor));
      return { exportedAt: now.toISOString(), data: { ...(await readOwnRows(tx, actor)), ...exchanges } };
    },
    { isolationLevel: 'RepeatableRead' },
  );
  return { format: 1, exportedAt, data, markdown: writeMarkdown(data, exportedAt, language) };
}
