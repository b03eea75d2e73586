import type { ConsentScope } from '@whetstone/contracts/consents';
import type { ReportKind } from '@whetstone/contracts/report-parts';
import type { Prisma } from '@whetstone/db/create-db';
import { queueDeliveries } from '../deliveries/queue-deliveries.ts';
import { announce } from '../events/announce.ts';

interface AboutReport {
  kind: ReportKind;
  targetId: string;
  reportedVersion: number;
  currentVersion: number;
}

/** What is stored of each kind: pseudonyms and ids, never names, so that nobody who is deleted lives on in another's list. */
export interface NotificationData {
  consent_given: { person: string; scopes: ConsentScope[]; expiresAt: string };
  consent_revoked: { person: string; scope: ConsentScope };
  report_resolved: AboutReport;
  report_declined: AboutReport;
  /** told by the sync that brings the new version */
  question_fixed: { questionId: string; currentVersion: number };
  workspace_added: { workspaceId: string };
  emergency_access: Record<string, never>;
  submission_for_me: { ticket: string };
  /** after how many hours it still waits for the mentor who was named */
  submission_waits: { ticket: string; hours: number };
  /** the mentor who was named was silent too long */
  submission_released: { submissionId: string; isPassedOn: boolean };
  review_sent: { submissionId: string };
  /** after how many hours the candidate has said nothing to a review */
  review_waits: { submissionId: string; hours: number };
  /** the candidate answered the mentor */
  review_answered: { ticket: string };
  /** the mentor answered the candidate */
  reply_answered: { submissionId: string };
  /** an admin closed what the candidate had said of a problematic review */
  review_report_closed: { submissionId: string; isTakenUp: boolean };
  suggestion_made: { suggestionId: string };
  suggestion_answered: { person: string; isAccepted: boolean };
  /** the candidate has put back what accepting one had changed; it waits again */
  suggestion_undone: { person: string };
}
export type NotificationKind = keyof NotificationData;
type Notice = { [Kind in NotificationKind]: { personId: string; kind: Kind; data: NotificationData[Kind] } }[NotificationKind];

/** Tells a person something, in the transaction in which it comes about; open pages, push and mail hear of it once that has committed. */
export async function notify(tx: Prisma.TransactionClient, { personId, kind, data }: Notice): Promise<void> {
  const { id } = await tx.notification.create({ data: { personId, kind, data: { ...data } }, select: { id: true } });
  await queueDeliveries(tx, personId, id);
  await announce(tx, { to: personId, topic: 'notifications' });
}
