import * as z from 'zod/mini';
import { AUDIT_ACTS } from './audit-acts.ts';
import { privateCall } from './endpoint.ts';
import { pageNumber } from './page-number.ts';
import { parameter } from './parameter.ts';

const tags = ['Administration: installation'];
const access = ['admin'] as const;

const SEVERITIES = ['error', 'warning'] as const;

export const ContentStatus = z.object({
  /** the last sync that was applied; null before the first */
  lastSync: z.nullable(z.object({ finishedAt: z.iso.datetime(), files: z.int() })),
  /** the last sync that changed something */
  revision: z.nullable(z.object({ id: z.int(), createdAt: z.iso.datetime(), created: z.int(), versioned: z.int(), updated: z.int(), retired: z.int() })),
  counts: z.object({
    publicQuestions: z.int(),
    otherQuestions: z.int(),
    retiredQuestions: z.int(),
    guides: z.int(),
    companies: z.int(),
    salaries: z.int(),
    tracks: z.int(),
    articles: z.int(),
    /** files of reference answers, which mentors alone read */
    references: z.int(),
  }),
  findings: z.object({ errors: z.int(), warnings: z.int(), accepted: z.int() }),
  openReports: z.int(),
});
export type ContentStatus = z.infer<typeof ContentStatus>;

export const getContentStatus = privateCall({ method: 'GET', url: '/api/admin/content', access }, ContentStatus, {
  summary: 'How the content stands',
  description: 'The last sync, what there is, what the last sync had to say, and how many reports are open.',
  gives: 'Counts, and when they came about.',
  tags,
});

export const FindingRow = z.object({
  id: z.int(),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  severity: z.enum(SEVERITIES),
  rule: z.string(),
  text: z.string(),
  fix: z.string(),
  /** why the authors accept it; null where it is open */
  acceptedReason: z.nullable(z.string()),
});
export type FindingRow = z.infer<typeof FindingRow>;

export const listFindings = privateCall(
  { method: 'GET', url: '/api/admin/content/findings', access },
  z.object({ items: z.array(FindingRow), total: z.int(), page: z.int(), pages: z.int() }),
  {
    summary: 'Findings of the last sync',
    description: 'By file and line; open ones before accepted ones.',
    gives: 'A page of findings.',
    tags,
    querystring: z.strictObject({
      severity: parameter(z.optional(z.enum(SEVERITIES)), `one of ${SEVERITIES.join(', ')}`, 'Only findings of this severity.'),
      page: pageNumber(),
    }),
  },
);

/** Someone the audit log speaks of: null as a name says that the person is gone. */
const Someone = z.object({ pseudonym: z.string(), name: z.nullable(z.string()), signInName: z.nullable(z.string()) });

export const AuditRow = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  act: z.enum(AUDIT_ACTS),
  /** null where Whetstone itself acted, or somebody who was not signed in */
  actor: z.nullable(Someone),
  subject: z.nullable(Someone),
  target: z.nullable(z.string()),
});
export type AuditRow = z.infer<typeof AuditRow>;

const day = () => z.optional(z.iso.date().check(z.regex(/^[12]/, 'must be a year from 1000 to 2999')));
const DAY = 'a day as 2026-11-21';

export const AuditQuery = z.strictObject({
  act: parameter(z.optional(z.enum(AUDIT_ACTS)), 'the name of an act, as the log gives it', 'Only acts of this sort.'),
  person: parameter(
    z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(/^\P{Cc}*$/u, 'must not hold control characters'))),
    'a sign-in name, or a pseudonym, as the log gives it',
    'Only what this person did, or what concerned them.',
  ),
  from: parameter(day(), DAY, 'Nothing before this day, in UTC.'),
  to: parameter(day(), DAY, 'Nothing after this day, in UTC.'),
  cursor: parameter(z.optional(z.string().check(z.regex(/^\d{1,18}$/))), 'the nextCursor of the page before', 'Where the page begins.'),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const listAudit = privateCall(
  { method: 'GET', url: '/api/admin/audit', access },
  z.object({ items: z.array(AuditRow), nextCursor: z.nullable(z.string()) }),
  {
    summary: 'What was done, the latest first',
    description:
      'Nobody can change it. People who are gone have no name any more. That it names someone is itself audited, at most once an hour for one admin and one person.',
    gives: 'A page of acts.',
    tags,
    querystring: AuditQuery,
  },
);

export const OperatorView = z.object({
  isSignUpOpen: z.boolean(),
  isContentPublic: z.boolean(),
  /** the environment says whether content is public; it cannot be changed here */
  isContentPublicFixed: z.boolean(),
  isPushOn: z.boolean(),
  /** the same of web push */
  isPushOnFixed: z.boolean(),
});
export type OperatorView = z.infer<typeof OperatorView>;

export const getOperatorSettings = privateCall({ method: 'GET', url: '/api/admin/settings', access }, OperatorView, {
  summary: 'What the operator has decided',
  description: 'What the environment decides goes before what is chosen here.',
  gives: 'The settings as they hold now.',
  tags,
});

export const changeOperatorSettings = privateCall({ method: 'PATCH', url: '/api/admin/settings', access }, OperatorView, {
  summary: 'Change what the operator has decided',
  description: 'Only what is named changes. In force in every process within about two seconds.',
  gives: 'The settings as they hold now.',
  tags,
  body: z.partial(z.strictObject({ isSignUpOpen: z.boolean(), isContentPublic: z.boolean(), isPushOn: z.boolean() })),
});
