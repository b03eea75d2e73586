import type { Item } from './find-items.ts';
import { isLinkOnly } from './link-only.ts';
import { type Reading, sectionTitle } from './reading.ts';
import { questionEvidence } from './question-evidence.ts';
import { isDecoySection } from './vocabulary.ts';

const LINKS_AWAY = /\]\(\s*<?https?:|<a\b[^>]*href=["']?https?:/i;

/**
 * The items of a text that has no other questions, where most are links that ask and lead to another site: the answers
 * are there. Links into the text itself or to files beside it are contents, whose questions stand elsewhere.
 */
export function judgeLinks(reading: Reading): Item[] {
  const linked = reading.items
    .filter(({ raw, start }) => isLinkOnly(raw) && LINKS_AWAY.test(raw) && !isDecoySection(sectionTitle(reading, start)))
    .map((item) => ({ ...item, evidence: questionEvidence(item.title), rest: item.raw }));
  const asking = linked.filter(({ evidence }) => evidence >= 0.8);
  return asking.length >= 3 && asking.length >= linked.length * 0.6 && linked.length >= reading.items.length * 0.6 ? linked : [];
}
