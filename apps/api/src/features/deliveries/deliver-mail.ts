import type { Deps, Mailer } from '../../deps.ts';
import { writeNoticeMail } from '../mail/write-notice-mail.ts';
import type { Delivery } from './claim-deliveries.ts';
import { type NoticeLanguage, wordNotice } from './word-notice.ts';

interface Target {
  kind: string;
  language: NoticeLanguage;
  address: string;
  stopToken: string;
}

/** Mails one notification, while it is unread, the address is confirmed and its person can sign in. @throws when it may go better later */
export async function deliverMail({ db }: Deps, { personId, notificationId }: Delivery, mailer: Mailer): Promise<void> {
  const [target] = await db.$queryRaw<Target[]>`
    SELECT n.kind, coalesce(p.language, m.language) AS language, m.address, m.stop_token AS "stopToken"
    FROM notification n JOIN person p ON p.id = n.person_id JOIN mail_address m ON m.person_id = n.person_id
    WHERE n.person_id = ${personId}::uuid AND n.id = ${notificationId}::uuid AND n.read_at IS NULL AND m.confirmed_at IS NOT NULL
      AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL`;
  const words = target && wordNotice(target.kind, target.language);
  if (target && words) await mailer.send(writeNoticeMail({ ...target, ...words, origin: mailer.origin }));
}
