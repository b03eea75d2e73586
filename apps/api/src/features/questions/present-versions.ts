import type { PublicQuestion } from './get-public-question.ts';

/** Every version there has been, newest first. */
export function presentVersions({ versions }: PublicQuestion) {
  return versions.map(({ number, createdAt }) => ({ number, createdAt: createdAt.toISOString() }));
}
