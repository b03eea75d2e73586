import webPush from 'web-push';
import type { Deps } from '../../deps.ts';
import { ensurePushKeys } from '../push/ensure-push-keys.ts';
import type { PostPush } from '../push/post-push.ts';
import type { Delivery } from './claim-deliveries.ts';
import { type NoticeLanguage, wordNotice } from './word-notice.ts';

const DAY_SECONDS = 86_400;

interface Target {
  kind: string;
  language: NoticeLanguage;
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** The browser, while there is still something to tell it: it is unread, and the person is here and can sign in. */
async function findTarget({ db }: Deps, { personId, notificationId, deviceId }: Delivery): Promise<Target | undefined> {
  const [target] = await db.$queryRaw<Target[]>`
    SELECT n.kind, coalesce(p.language, d.language) AS language, d.endpoint, d.p256dh, d.auth
    FROM notification n JOIN person p ON p.id = n.person_id JOIN push_device d ON d.person_id = n.person_id AND d.id = ${deviceId}::uuid
    WHERE n.person_id = ${personId}::uuid AND n.id = ${notificationId}::uuid AND n.read_at IS NULL
      AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL`;
  return target;
}

/** The message as the service worker reads it, encrypted for the one browser; a repeated one takes the place of the first. */
async function encrypt(deps: Deps, { endpoint, p256dh, auth, kind, language }: Target, notificationId: string) {
  const words = wordNotice(kind, language);
  if (words === null) return null;
  const vapidDetails = { subject: deps.installation.pushContact, ...(await ensurePushKeys(deps)) };
  const payload = JSON.stringify({ ...words, tag: notificationId });
  const topic = notificationId.replaceAll('-', '');
  const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, { vapidDetails, TTL: DAY_SECONDS, topic });
  return { endpoint, headers: headers as Record<string, string | number>, body };
}

/**
 * Sends one notification to one browser. A browser that its push service no longer knows is forgotten.
 * @throws when it may go better later
 */
export async function deliverPush(deps: Deps, delivery: Delivery, post: PostPush): Promise<void> {
  const target = await findTarget(deps, delivery);
  const message = target && (await encrypt(deps, target, delivery.notificationId));
  if (!message) return;
  const status = await post(message);
  if (status === 404 || status === 410) await deps.db.pushDevice.deleteMany({ where: { endpoint: message.endpoint } });
  else if (status < 200 || status >= 300) throw new Error(`a push service answered ${status}`);
}
