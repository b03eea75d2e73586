import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { ImportedStudy } from './exported-study.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Study'];

export const exportReviews = privateCall({ method: 'GET', url: '/api/me/export/reviews.csv', access: CANDIDATE }, z.string(), {
  summary: 'My reviews as a table',
  description: 'CSV (text/csv) with a line for each entry of the log, the oldest first. What a spreadsheet would take for a formula is made text.',
  gives: 'The table, a line for each entry of the log.',
  tags,
});

export const exportAnki = privateCall({ method: 'GET', url: '/api/me/export/anki.apkg', access: CANDIDATE }, z.string(), {
  summary: 'My cards for Anki',
  description: 'A package (.apkg) that Anki imports: prompt and answer of every question with a card, when it is due, and its memory state for FSRS.',
  gives: 'The package.',
  tags,
});

const Count = z.int();

export const importMyData = privateCall(
  { method: 'POST', url: '/api/me/import', access: CANDIDATE },
  z.object({
    /** what was new, by kind */
    added: z.object({
      attempts: Count,
      answers: Count,
      selfLevels: Count,
      probeSteps: Count,
      reviews: Count,
      notes: Count,
      stars: Count,
      studyPreferences: Count,
      targets: Count,
      tracks: Count,
      readings: Count,
      rounds: Count,
      roundQuestions: Count,
      roundVisits: Count,
      roundPauses: Count,
      roundPackets: Count,
      loops: Count,
      loopSteps: Count,
      stories: Count,
    }),
    /** cards that now follow from the log */
    cards: Count,
  }),
  {
    summary: 'Take in what I have exported',
    description:
      'The JSON of an export: what was studied comes in, all of it or nothing. What is there already stays; of what can change the later wins. ' +
      'A refusal names the place in the file. Up to 64 MB; `markdown` may be left out.',
    gives: 'What was new.',
    tags,
    body: z.strictObject({ format: z.literal(1), exportedAt: z.iso.datetime(), data: ImportedStudy, markdown: z.optional(z.string()) }),
  },
);
