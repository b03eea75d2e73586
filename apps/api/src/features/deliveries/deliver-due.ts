import type { Deps } from '../../deps.ts';
import { readSettings } from '../operator/read-settings.ts';
import type { PostPush } from '../push/post-push.ts';
import { type Delivery, claimDeliveries } from './claim-deliveries.ts';
import { deliverMail } from './deliver-mail.ts';
import { deliverPush } from './deliver-push.ts';

async function deliver(deps: Deps, delivery: Delivery, post: PostPush): Promise<void> {
  const { mailer } = deps.installation;
  if (delivery.deviceId !== null) await deliverPush(deps, delivery, post);
  else if (mailer !== null) await deliverMail(deps, delivery, mailer);
  const { personId, id } = delivery;
  await deps.db.notificationDelivery.deleteMany({ where: { personId, id } });
}

/**
 * Sends what is due, and gives up what is a day old. Any number of processes may do so at once; each delivery is one's alone.
 * What is told in the app is not touched: sending is on top of it.
 * @throws AggregateError of what failed; each is tried again by a later run
 */
export async function deliverDue(deps: Deps, post: PostPush): Promise<void> {
  await deps.db.$executeRaw`DELETE FROM notification_delivery WHERE created_at <= app_now() - interval '1 day'`;
  const ways = { push: (await readSettings(deps)).isPushOn, mail: deps.installation.mailer !== null };
  const errors: unknown[] = [];
  for (;;) {
    const claimed = await claimDeliveries(deps, ways);
    if (claimed.length === 0) break;
    const results = await Promise.allSettled(claimed.map(async (delivery) => deliver(deps, delivery, post)));
    for (const result of results) if (result.status === 'rejected') errors.push(result.reason);
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} notifications could not be sent yet`);
}
