import type { Locator, Page } from 'playwright/test';
import { enCoding } from '../src/messages/en-coding.ts';
import { enStudying } from '../src/messages/en-studying.ts';
import { expect } from './page.ts';

export const MINUTES = 45;

export interface Round {
  id: string;
  endsAt: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  questions: { position: number; attemptId: string; ends: { text: string; isLate: boolean }[]; told: object | null }[];
}

/** Starts a round beside the screen. */
export async function startRound(page: Page, origin: string, given: object = {}): Promise<string> {
  const id = crypto.randomUUID();
  const of = { kind: 'questions', questions: ['fork-system-call', 'lru-cache'] };
  const answer = await page.request.put(`${origin}/api/me/rounds/${id}`, {
    headers: { origin },
    data: { mode: 'strict', minutes: MINUTES, count: 2, of, ...given },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}

/** Where one writes in words; beside code it has another name. */
export const sheet = (page: Page): Locator =>
  page.getByRole('textbox', { name: enStudying.studying.answer, exact: true }).or(page.getByRole('textbox', { name: enCoding.coding.notes, exact: true }));

/** What the clock shows, in minutes. */
export async function minutesLeft(page: Page): Promise<number> {
  const text = (await page.getByRole('timer').textContent()) ?? '';
  const [minutes, seconds] = text.split(':').slice(-2).map(Number);
  return (minutes ?? 0) + (seconds ?? 0) / 60;
}
