import { randomFrom } from './random.ts';
import type { Setting } from './settings.ts';

/** Questions with their minutes, and the minutes of each day. */
export interface Course {
  minutes: number[];
  caps: number[];
}

const LENGTHS = [10, 20, 30];
const SHORTEST = 10;
const LONGEST = 30;
const MEAN = 20;
const LEAST_SESSION = 60;

/** Makes single questions longer or shorter by ten minutes until they add up. */
function adjust(minutes: number[], goal: number): number[] {
  const sum = minutes.reduce((a, b) => a + b, 0);
  const step = Math.sign(goal - sum) * 10;
  let left = Math.abs(goal - sum) / 10;
  return minutes.map((length) => {
    const changed = length + step;
    if (left <= 0 || changed < SHORTEST || changed > LONGEST) return length;
    left -= 1;
    return changed;
  });
}

/**
 * A course of study: questions of 10, 20 or 30 minutes, and sessions of at least an hour, evenly over the days. With few
 * questions and many days that leaves days without a session, since nobody sits down for eight minutes.
 */
export function makeCourse({ questions, days, time }: Setting, seed: number): Course {
  const random = randomFrom(seed);
  const sessions = Math.max(1, Math.min(days, Math.floor((questions * MEAN * time) / LEAST_SESSION)));
  const session = Math.round((questions * MEAN * time) / sessions / 10) * 10;
  const drawn = Array.from({ length: questions }, () => LENGTHS[Math.floor(random() * LENGTHS.length)] ?? MEAN);
  // The last digit of the time goes to rounding: 10 minutes of some hundred hours.
  const minutes = adjust(drawn, Math.floor((sessions * session) / time / 10) * 10);
  const caps = Array.from({ length: days }, () => 0);
  for (let index = 0; index < sessions; index += 1) caps[Math.floor(((index + 0.5) * days) / sessions)] = session;
  return { minutes, caps };
}
