import { PrismaPg } from '@prisma/adapter-pg';
import { createDb } from '../create-db.ts';
import { PrismaClient } from '../generated/client.ts';

/** Reads relations at once in a transaction, as a program of its own: pg warns of that once in a process. Takes the database, and whose client reads. */
const [url = '', whose] = process.argv.slice(2);
const db = whose === 'ours' ? createDb(url) : new PrismaClient({ adapter: new PrismaPg(url) });
const found = await db.$transaction(async (tx) => tx.workspace.findFirstOrThrow({ include: { questions: true, members: true, sets: true } }));
console.log(JSON.stringify([found.questions, found.members, found.sets]));
await db.$disconnect();
