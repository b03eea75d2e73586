import type { SubmittedWork } from '@whetstone/contracts/submitted-work';

const MINUTES_EACH = 4;
/** how many characters are read and judged in a minute: about 150 words */
const CHARACTERS_A_MINUTE = 900;

const MINUTE_MS = 60_000;

/** What a review is likely to take, in whole minutes: so much for each answer, and the time to read it and to listen. */
export function estimateMinutes({ parts }: SubmittedWork): number {
  const characters = parts.reduce((sum, { text, probes }) => sum + text.length + probes.reduce((notes, { note }) => notes + note.length, 0), 0);
  const soundMs = parts.reduce((sum, { recording }) => sum + (recording?.durationMs ?? 0), 0);
  return Math.ceil(parts.length * MINUTES_EACH + characters / CHARACTERS_A_MINUTE + soundMs / MINUTE_MS);
}
