import type { RoundItem } from '@whetstone/contracts/rounds';
import type { Messages } from '#src/messages/en.ts';

/** What a round is about, in a few words of the interface and of the content. */
export function roundName({ of }: Pick<RoundItem, 'of'>, { rounds }: Pick<Messages, 'rounds'>): string {
  if (of === null) return rounds.veiled;
  const names = [of.guide, of.stage, of.area, of.track].flatMap((link) => (link === null ? [] : [link.name]));
  return names.length === 0 ? rounds.kinds[of.kind] : names.join(' · ');
}
