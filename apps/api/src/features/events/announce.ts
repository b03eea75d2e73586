import type { Topic } from '@whetstone/contracts/events';
import type { Prisma } from '@whetstone/db/create-db';
import { PERSON_EVENT } from './follow-person-events.ts';

interface Announcement {
  /** whose pages are told: a person by id, or every mentor */
  to: string;
  topic: Topic;
}

/** Has the open pages of a person, or of all mentors, ask again for what a topic stands for, once the transaction has committed. */
export async function announce(tx: Prisma.TransactionClient, { to, topic }: Announcement): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PERSON_EVENT}, ${`${to} ${topic}`})`;
}
