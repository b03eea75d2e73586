import type { BulkChange } from '@whetstone/contracts/bulk-edits';
import type { useMessages } from '#src/lib/messages.tsx';
import type { Places } from './change-form.tsx';

type Words = ReturnType<typeof useMessages>;

function nameIn(list: Places['areas'], slug: string): string {
  return list.find((one) => one.slug === slug)?.name ?? slug;
}

/** A change in words, part by part. */
export function describeChange(change: BulkChange, { areas, skills }: Places, { bulk: words, questions, common }: Words): string[] {
  const { area, kind, difficulty, minutes, addSkills, removeSkills, retire } = change;
  const named = (slugs: readonly string[]): string => slugs.map((slug) => nameIn(skills, slug)).join(', ');
  return [
    retire && words.retired,
    area !== undefined && nameIn(areas, area),
    kind !== undefined && questions.kinds[kind],
    difficulty !== undefined && questions.difficulties[difficulty],
    minutes !== undefined && common.minutes(minutes),
    addSkills && words.added(named(addSkills)),
    removeSkills && words.removed(named(removeSkills)),
  ].filter((part) => typeof part === 'string');
}
