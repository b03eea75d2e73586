import type { BankRecord } from '@whetstone/content/records';
import type { Prisma } from '@whetstone/db/generated/client';

/** Brings areas, skills and sources to what the bank file says. What a question still uses stays. */
export async function writeBank(tx: Prisma.TransactionClient, bank: BankRecord): Promise<void> {
  for (const [position, { slug, name }] of bank.areas.entries()) {
    await tx.area.upsert({ where: { slug }, create: { slug, name, position }, update: { name, position } });
  }
  for (const [position, { slug, name }] of bank.skills.entries()) {
    await tx.skill.upsert({ where: { slug }, create: { slug, name, position }, update: { name, position } });
  }
  for (const source of bank.sources) await tx.source.upsert({ where: { id: source.id }, create: source, update: source });
  await tx.area.deleteMany({ where: { slug: { notIn: bank.areas.map(({ slug }) => slug) }, questions: { none: {} } } });
  await tx.skill.deleteMany({ where: { slug: { notIn: bank.skills.map(({ slug }) => slug) }, questions: { none: {} } } });
}
