import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';

const Estimate = z.object({
  value: z.number(),
  /** the 95 % interval */
  low: z.number(),
  high: z.number(),
});
export type Estimate = z.infer<typeof Estimate>;

/** What the answers of people say of a question: ten of them, or another multiple of ten. */
const AnswerFigures = z.object({
  people: z.int(),
  /** theirs, where somebody answered it more than once */
  attempts: z.int(),
  /** to ten seconds */
  medianMs: z.int(),
  /** how many reached strong no hire, no hire, hire and strong hire */
  levels: z.array(z.int()),
  countedOn: z.iso.date(),
});
export type AnswerFigures = z.infer<typeof AnswerFigures>;

const JudgedFigures = z.object({
  ...AnswerFigures.shape,
  /** the mean level: 0 where all are a strong no hire, 1 where all are a strong hire */
  difficulty: Estimate,
  /** correlation with the mean level of a person's other questions, from -1 to 1; null where it cannot be said */
  discrimination: z.nullable(Estimate),
});
export type JudgedFigures = z.infer<typeof JudgedFigures>;

export const AnalysisView = z.object({
  name: z.string(),
  version: z.int(),
  items: z.array(
    z.object({
      questionId: z.string(),
      title: z.string(),
      isPublic: z.boolean(),
      /** of what was handed in of this set, by the levels that members gave; null with fewer than ten people */
      assessments: z.nullable(JudgedFigures),
      /** of everybody's timed rounds, by the levels that candidates gave themselves; null with fewer than ten people */
      rounds: z.nullable(AnswerFigures),
    }),
  ),
});
export type AnalysisView = z.infer<typeof AnalysisView>;
export type AnalysisItem = AnalysisView['items'][number];

export const getAnalysis = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets/:setId/analysis', access: ['recruiter'] }, AnalysisView, {
  summary: 'What answers say of the questions of a set',
  description:
    'For members of the workspace. Every figure is over at least ten people, and changes only when ten have come who were never counted. Nothing is said of how many are missing.',
  gives: 'The questions of the set as it stands now, each with people, attempts, median time, levels, difficulty and discrimination.',
  tags: ['Question sets'],
  params: z.strictObject({
    id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
    setId: parameter(z.uuid(), 'an id, as lists give it', 'Which set.'),
  }),
});
