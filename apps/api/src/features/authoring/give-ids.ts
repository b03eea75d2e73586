import { createHash } from 'node:crypto';
import type { AuthoredRecord } from '@whetstone/contracts/authored-question';
import { DomainError } from '../../domain-error.ts';

/** Every hint, anchor and probe with its id. */
export interface IdentifiedRecord extends Omit<AuthoredRecord, 'hints' | 'rubric' | 'probes'> {
  hints: { id: string; text: string }[];
  rubric: {
    dimension: AuthoredRecord['rubric'][number]['dimension'];
    anchors: { id: string; level: AuthoredRecord['rubric'][number]['anchors'][number]['level']; text: string }[];
  }[];
  probes: { id: string; prompt: string; surfaces: string }[];
}

function refuseTwice(field: string, ids: readonly (string | null)[]): void {
  const given = ids.filter((id) => id !== null);
  const twice = given.find((id, index) => given.indexOf(id) < index);
  if (twice !== undefined)
    throw new DomainError('invalid_request', 'Two parts of the question have the same id.', [{ field: `record.${field}`, message: `name ${twice} twice` }]);
}

/**
 * Gives ids to hints, anchors and probes that have none: the same ones when the same is sent again.
 * @param of the question, and the version on which the record was made
 * @throws DomainError invalid_request where an id is there twice
 */
export function giveIds(record: AuthoredRecord, { questionId, base }: { questionId: string; base: number }): IdentifiedRecord {
  const { hints, rubric, probes } = record;
  const anchors = rubric.flatMap((dimension) => dimension.anchors);
  for (const [field, items] of [
    ['hints', hints],
    ['rubric', anchors],
    ['probes', probes],
  ] as const)
    refuseTwice(
      field,
      items.map(({ id }) => id),
    );
  const taken = new Set([...hints, ...anchors, ...probes].map(({ id }) => id));
  const give = (prefix: string, place: string, id: string | null): string => {
    if (id !== null) return id;
    for (let round = 0; ; round += 1) {
      const made = `${prefix}-${createHash('sha256').update([questionId, base, prefix, place, round].join(' ')).digest('hex').slice(0, 8)}`;
      if (taken.has(made)) continue;
      taken.add(made);
      return made;
    }
  };
  return {
    ...record,
    hints: hints.map(({ id, text }, at) => ({ id: give('h', String(at), id), text })),
    rubric: rubric.map(({ dimension, anchors: its }, of) => ({
      dimension,
      anchors: its.map(({ id, level, text }, at) => ({ id: give('a', `${of} ${at}`, id), level, text })),
    })),
    probes: probes.map(({ id, prompt, surfaces }, at) => ({ id: give('p', String(at), id), prompt, surfaces })),
  };
}
