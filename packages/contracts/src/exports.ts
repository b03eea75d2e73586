import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { UuidParams } from './people.ts';
import { SetParams } from './set-params.ts';

/** What leaves at once at most: questions, and bytes of what they say. */
export const EXPORT_CAPS = { questions: 50_000, bytes: 64_000_000 } as const;

export const EXPORT_FORMATS = ['markdown', 'csv', 'gift', 'qti', 'anki', 'docx'] as const;
const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

const access = ['recruiter'] as const;
const tags = ['Exports'];

/** Parts of a question of which something may be lost. */
const LOST_FIELDS = [
  ...(['id', 'title', 'kind', 'area', 'skills', 'difficulty', 'minutes', 'status', 'visibility', 'sources'] as const),
  ...(['prompt', 'answer', 'choices', 'hints', 'rubric', 'probes', 'pitfalls', 'references', 'code', 'accepted'] as const),
  ...(['setOrder', 'setMinutes'] as const),
  ...(['text', 'links', 'characters'] as const),
] as const;

/** What may become of it. */
export const LOSS_REASONS = [
  'no_place',
  'stays_out',
  'no_source',
  'other_version',
  'html',
  'links',
  'characters',
  'apostrophe',
  'like_html',
  'one_line',
  'many_choices',
  'as_list',
  'laid_out',
  'as_written',
  'within_deck',
] as const;

const Named = z.object({ id: z.string(), title: z.string() });

export const ExportReport = z.object({
  format: ExportFormat,
  /** how many questions leave */
  questionCount: z.int(),
  /** what happens alike to some of them, what happens to most first */
  losses: z.array(z.object({ field: z.enum(LOST_FIELDS), why: z.enum(LOSS_REASONS), count: z.int(), some: z.array(Named) })),
  /** those that do not leave at all: what nobody has sorted yet, or what is retired */
  staysOut: z.array(z.object({ why: z.enum(['unsorted', 'retired']), count: z.int(), some: z.array(Named) })),
});
export type ExportReport = z.infer<typeof ExportReport>;

const asked = () => z.strictObject({ format: parameter(ExportFormat, `one of ${EXPORT_FORMATS.join(', ')}`, 'The format.') });

const REPORT = { gives: 'How many questions leave, and what happens to parts of them.', tags };
const FILE = {
  description:
    'For its members. A file, or a zip where the format is one of many files. What is too large is refused; sets leave one by one. Sixty times an hour.',
  gives: 'The file, as a download.',
  tags,
};

export const reportWorkspaceExport = privateCall({ method: 'GET', url: '/api/workspaces/:id/export-report', access }, ExportReport, {
  summary: 'What a format would lose of a workspace',
  description: 'For its members. It counts with the export among the sixty of an hour.',
  ...REPORT,
  params: UuidParams,
  querystring: asked(),
});

export const exportWorkspace = privateCall({ method: 'GET', url: '/api/workspaces/:id/export', access }, z.string(), {
  summary: 'The questions of a workspace as a file',
  ...FILE,
  params: UuidParams,
  querystring: asked(),
});

export const reportSetExport = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets/:setId/export-report', access }, ExportReport, {
  summary: 'What a format would lose of a set',
  description: 'For members of the workspace, of the versions that were chosen. It counts with the export among the sixty of an hour.',
  ...REPORT,
  params: SetParams,
  querystring: asked(),
});

export const exportSet = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets/:setId/export', access }, z.string(), {
  summary: 'The questions of a set as a file',
  ...FILE,
  params: SetParams,
  querystring: asked(),
});

export const exportKit = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets/:setId/kit.docx', access }, z.string(), {
  summary: 'The interviewer’s kit as a text document',
  description: 'For members of the workspace: prompts, follow-ups, answers, rubrics and empty scorecards (.docx). Sixty times an hour, with exports.',
  gives: 'The document.',
  tags,
  params: SetParams,
  querystring: z.strictObject({
    language: parameter(z._default(z.enum(['en', 'zh-CN']), 'en'), 'en or zh-CN', 'The language of the headings.'),
  }),
});
