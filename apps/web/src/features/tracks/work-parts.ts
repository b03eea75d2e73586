import type { Messages } from '#src/messages/en.ts';

/** Answering and reading apart, since one is done aloud and the other is not; what takes no time is left out. */
export function workParts(
  { minutes, readingMinutes }: { minutes: number; readingMinutes: number },
  { work, answering, reading }: Messages['tracks'],
): string[] {
  const toAnswer = minutes - readingMinutes;
  return [toAnswer > 0 ? answering(work(toAnswer)) : '', readingMinutes > 0 ? reading(work(readingMinutes)) : ''].filter(Boolean);
}
