import type { Prisma } from '@whetstone/db/generated/client';
import type { SyncPlan } from './plan-sync.ts';

/** No slug has a tilde, so this holds a row's place without taking an address from anyone. */
const parked = (id: string): string => `~${id}`;

/**
 * Frees the addresses of what moves or retires before anything takes them (two files may have swapped names), and
 * leaves redirects behind. An address that is in use again redirects no longer.
 */
export async function moveAddresses(tx: Prisma.TransactionClient, plan: SyncPlan): Promise<void> {
  const moving = plan.items.filter(({ fromSlug }) => fromSlug !== null);
  for (const { id, kind } of [...moving, ...plan.retired]) {
    const where = { id };
    const data = { slug: parked(id) };
    if (kind === 'question') await tx.question.update({ where, data });
    else await tx.document.update({ where, data });
  }
  for (const { kind, fromSlug, id } of moving) {
    const key = { kind, fromSlug: fromSlug ?? '' };
    await tx.slugRedirect.upsert({ where: { kind_fromSlug: key }, create: { ...key, targetId: id }, update: { targetId: id } });
  }
  for (const [kind, items] of Map.groupBy(plan.items, (item) => item.kind)) {
    const slugs = items.map(({ record }) => record.slug);
    await tx.$executeRaw`DELETE FROM slug_redirect WHERE kind = ${kind} AND from_slug = ANY (${slugs})`;
  }
}
