import type { MadeSuggestion } from '@whetstone/contracts/suggestions';
import type { Messages } from '#src/messages/en.ts';

type Suggested = Pick<MadeSuggestion, 'kind' | 'question' | 'guide' | 'stage' | 'area' | 'minutes'>;

/** A suggestion in words. */
export function nameSuggestion({ kind, question, guide, stage, area, minutes }: Suggested, { suggesting }: Pick<Messages, 'suggesting'>): string {
  const name = { question, stage, area, minutes: null, omit: area, include: area }[kind]?.name ?? null;
  return suggesting.named({ kind, name, of: guide?.name ?? null, minutes: minutes ?? 0 });
}
