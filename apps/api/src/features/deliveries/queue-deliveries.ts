import type { Prisma } from '@whetstone/db/create-db';

/** Notes for each browser of a person, and for their address, that there is something to send. Sent only once the transaction has committed. */
export async function queueDeliveries(tx: Prisma.TransactionClient, personId: string, notificationId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notification_delivery (person_id, id, notification_id, device_id)
    SELECT d.person_id, gen_random_uuid(), ${notificationId}::uuid, d.id FROM push_device d WHERE d.person_id = ${personId}::uuid
    UNION ALL
    SELECT m.person_id, gen_random_uuid(), ${notificationId}::uuid, NULL FROM mail_address m
    WHERE m.person_id = ${personId}::uuid AND m.confirmed_at IS NOT NULL`;
}
