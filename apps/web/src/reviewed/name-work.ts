import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { Messages } from '#src/messages/en.ts';

type Named = Pick<SubmissionItem, 'kind' | 'title' | 'about'>;

/** What handed-in work is called: its question, or what its rounds are about. */
export function nameWork({ kind, title, about }: Named, { handedIn }: Pick<Messages, 'handedIn'>): string {
  if (title !== null) return title;
  return about.length === 0 ? handedIn.kinds[kind] : about.join(' · ');
}
