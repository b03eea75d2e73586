import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { cursorById, pageLimit } from './page-query.ts';
import { parameter } from './parameter.ts';
import { UuidParams } from './people.ts';
import { ALL_REPORT_PARTS, LONGEST_REPORT, REPORT_KINDS, SHORTEST_REPORT } from './report-parts.ts';
import { Done } from './sessions.ts';
import { Slug } from './shared.ts';
import { withoutNul } from './without-nul.ts';

const MOST_VERSIONS = 1_000_000;
const REPORT_STATES = ['open', 'resolved', 'declined'] as const;
const ReportPart = z.enum(ALL_REPORT_PARTS);

const ReportText = z
  .string()
  .check(
    z.trim(),
    z.minLength(SHORTEST_REPORT, `must have at least ${SHORTEST_REPORT} characters`),
    z.maxLength(LONGEST_REPORT, `must have at most ${LONGEST_REPORT} characters`),
    withoutNul,
  );

const tags = ['Reports'];

export const createReport = privateCall({ method: 'POST', url: '/api/reports', access: 'anyone' }, Done, {
  summary: 'Say that something is wrong here',
  description:
    'About a public question, guide, pay page, track or reading. Signed in or not; where the operator has closed reading, signed in only. Ten an hour from one address. Who is signed in is told what became of it.',
  gives: 'That the report has arrived.',
  tags,
  body: z.strictObject({
    kind: z.enum(REPORT_KINDS),
    slug: Slug,
    /** the version that was read */
    version: z.int().check(z.minimum(1), z.maximum(MOST_VERSIONS)),
    /** one that the kind has: figures are no part of a question */
    part: ReportPart,
    text: ReportText,
  }),
});

/** A report as admins see it. Who wrote it is not theirs to know. */
export const ReportView = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  title: z.string(),
  /** null when it is not public any more */
  slug: z.nullable(z.string()),
  /** the markdown file; null for what lives in the database */
  file: z.nullable(z.string()),
  reportedVersion: z.int(),
  currentVersion: z.int(),
  part: ReportPart,
  text: z.string(),
  state: z.enum(REPORT_STATES),
  createdAt: z.iso.datetime(),
  closedAt: z.nullable(z.iso.datetime()),
});
export type ReportView = z.infer<typeof ReportView>;

export const listReports = privateCall(
  { method: 'GET', url: '/api/reports', access: ['admin'] },
  z.object({ items: z.array(ReportView), open: z.int(), nextCursor: z.nullable(z.string()) }),
  {
    summary: 'What people say is wrong in the content',
    description: 'For admins, the latest first. What moved on since it was reported has a later current version.',
    gives: 'A page of reports, and how many are open.',
    tags,
    querystring: z.strictObject({
      state: parameter(z._default(z.enum(REPORT_STATES), 'open'), `one of ${REPORT_STATES.join(', ')}`, 'Only reports in this state; open ones unless said.'),
      limit: pageLimit(100, 50),
      cursor: cursorById(),
    }),
  },
);

export const closeReport = privateCall({ method: 'POST', url: '/api/reports/:id/close', access: ['admin'] }, Done, {
  summary: 'Close a report',
  description:
    'Tells the person who wrote it, with the number of the current version when the content has moved on. Closing it again in the same way changes nothing.',
  gives: 'That it is closed.',
  tags,
  params: UuidParams,
  body: z.strictObject({ state: z.enum(['resolved', 'declined']) }),
});
