import type { NotificationView } from '@whetstone/contracts/notifications';
import type { ReportKind } from '@whetstone/contracts/report-parts';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';
import { type ReportTarget, listReportTargets } from '../reports/list-report-targets.ts';
import type { NotificationData, NotificationKind } from './notify.ts';

interface Row {
  id: string;
  personId: string;
  kind: string;
  data: Prisma.JsonValue;
  createdAt: Date;
  readAt: Date | null;
}
/** Only notify writes these rows, so the kind says what the data is. */
type Known = { [Kind in NotificationKind]: Omit<Row, 'kind' | 'data'> & { kind: Kind; data: NotificationData[Kind] } }[NotificationKind];

type Reader = Pick<Actor, 'personId' | 'pseudonym'>;

const KINDS = new Set<string>([
  'consent_given',
  'consent_revoked',
  'report_resolved',
  'report_declined',
  'question_fixed',
  'workspace_added',
  'emergency_access',
  'submission_for_me',
  'submission_waits',
  'submission_released',
  'review_sent',
  'review_waits',
  'review_answered',
  'reply_answered',
  'review_report_closed',
  'suggestion_made',
  'suggestion_answered',
  'suggestion_undone',
] satisfies NotificationKind[]);
const isKnown = (row: Row): boolean => KINDS.has(row.kind);

/** Names by pseudonym of those who let the reader see them now; with each of them it is written down. */
async function namesOf({ db }: Pick<Deps, 'db'>, reader: Reader, rows: Known[]): Promise<Names['people']> {
  const pseudonyms = rows.flatMap((row) => ('person' in row.data ? [row.data.person] : []));
  if (pseudonyms.length === 0) return new Map();
  const found = await db.$queryRaw<{ pseudonym: string; id: string; name: string }[]>`
    SELECT p.pseudonym, p.id, p.name FROM person p
    WHERE p.pseudonym::text = ANY(${pseudonyms}) AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL AND EXISTS (
      SELECT 1 FROM consent c WHERE c.candidate_id = p.id AND c.mentor_id = ${reader.personId}::uuid AND c.revoked_at IS NULL AND c.expires_at > app_now())`;
  await recordReads(db, reader, { list: 'notifications', people: found.map(({ pseudonym }) => pseudonym) });
  return new Map(found.map(({ pseudonym, ...person }) => [pseudonym, person]));
}

async function workspaceNames({ db }: Pick<Deps, 'db'>, { personId }: Reader, rows: Known[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => (row.kind === 'workspace_added' ? [row.data.workspaceId] : []));
  if (ids.length === 0) return new Map();
  const found = await db.workspace.findMany({ where: { id: { in: ids }, members: { some: { personId } } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}

interface Names {
  people: Map<string, { id: string; name: string }>;
  workspaces: Map<string, string>;
  targets: Map<string, ReportTarget>;
}

type AboutReport = Extract<Known, { kind: 'report_resolved' | 'report_declined' }>['data'];

function presentReport({ kind, reportedVersion, currentVersion }: AboutReport, target: ReportTarget | undefined) {
  // the title of what is not public any more is not the reporter's to see
  const shown = target === undefined || target.slug === null ? { slug: null, title: null } : { slug: target.slug, title: target.title };
  return { kind, ...shown, reportedVersion, currentVersion };
}

type AboutPerson = Extract<Known, { data: { person: string } }>;
const isOfPerson = (row: Known): row is AboutPerson => 'person' in row.data;
type Head = Pick<NotificationView, 'id' | 'createdAt' | 'isRead'>;

/** What somebody else did, with their name while they let the reader see it. */
function presentOfPerson(row: AboutPerson, head: Head, people: Names['people']): NotificationView {
  const found = people.get(row.data.person);
  const who = found?.name ?? null;
  if (row.kind === 'consent_given') return { kind: row.kind, ...head, data: { who, scopes: row.data.scopes, expiresAt: row.data.expiresAt } };
  if (row.kind === 'consent_revoked') return { kind: row.kind, ...head, data: { who, scope: row.data.scope } };
  const personId = found?.id ?? null;
  if (row.kind === 'suggestion_undone') return { kind: row.kind, ...head, data: { who, personId } };
  return { kind: row.kind, ...head, data: { who, personId, isAccepted: row.data.isAccepted } };
}

function present(row: Known, { people, workspaces, targets }: Names): NotificationView {
  const head = { id: row.id, createdAt: row.createdAt.toISOString(), isRead: row.readAt !== null };
  if (isOfPerson(row)) return presentOfPerson(row, head, people);
  switch (row.kind) {
    case 'workspace_added':
      return { kind: row.kind, ...head, data: { workspaceId: row.data.workspaceId, name: workspaces.get(row.data.workspaceId) ?? null } };
    case 'question_fixed': {
      const { questionId: targetId, currentVersion } = row.data;
      const { slug, title } = presentReport({ kind: 'question', targetId, reportedVersion: currentVersion, currentVersion }, targets.get(targetId));
      return { kind: row.kind, ...head, data: { slug, title, currentVersion } };
    }
    case 'emergency_access':
      return { kind: row.kind, ...head, data: {} };
    case 'report_resolved':
    case 'report_declined':
      return { kind: row.kind, ...head, data: presentReport(row.data, targets.get(row.data.targetId)) };
    default:
      // submissions, reviews and suggestions: ids that lead to them, as they are stored
      return { ...head, kind: row.kind, data: row.data } as NotificationView;
  }
}

/** What of the content a notification is about. */
function targetsOf(row: Known): { kind: ReportKind; targetId: string }[] {
  if (row.kind === 'report_resolved' || row.kind === 'report_declined') return [row.data];
  return row.kind === 'question_fixed' ? [{ kind: 'question', targetId: row.data.questionId }] : [];
}

/** Notifications with the names that the reader may see now; what is stored names nobody. */
export async function presentNotifications(deps: Pick<Deps, 'db'>, reader: Reader, rows: Row[]): Promise<NotificationView[]> {
  const known = rows.filter(isKnown) as Known[];
  const reports = known.flatMap((row) => targetsOf(row));
  const [people, workspaces, targets] = await Promise.all([
    namesOf(deps, reader, known),
    workspaceNames(deps, reader, known),
    listReportTargets(deps, reports),
  ]);
  return known.map((row) => present(row, { people, workspaces, targets }));
}
