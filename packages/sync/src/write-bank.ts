import { isDeepStrictEqual } from 'node:util';
import type { BankRecord } from '@whetstone/content/records';
import type { Prisma } from '@whetstone/db/generated/client';

type Tx = Prisma.TransactionClient;

const placed = (list: BankRecord['areas']) => list.map(({ slug, name }, position) => ({ slug, name, position }));

async function isStored(tx: Tx, { areas, skills, sources }: BankRecord): Promise<boolean> {
  const bySlug = (list: BankRecord['areas']) => ({ where: { slug: { in: list.map(({ slug }) => slug) } }, orderBy: { position: 'asc' } }) as const;
  const stored = {
    areas: await tx.area.findMany(bySlug(areas)),
    skills: await tx.skill.findMany(bySlug(skills)),
    sources: await tx.source.findMany({ where: { id: { in: sources.map(({ id }) => id) } } }),
  };
  const byId = (list: BankRecord['sources']) => new Map(list.map((source) => [source.id, source]));
  return (
    isDeepStrictEqual(stored.areas, placed(areas)) && isDeepStrictEqual(stored.skills, placed(skills)) && isDeepStrictEqual(byId(stored.sources), byId(sources))
  );
}

/**
 * Brings areas, skills and sources to what the bank file says, before questions refer to them.
 * @returns whether anything changed: pages show these names
 */
export async function writeBank(tx: Tx, bank: BankRecord): Promise<boolean> {
  if (await isStored(tx, bank)) return false;
  for (const area of placed(bank.areas)) await tx.area.upsert({ where: { slug: area.slug }, create: area, update: area });
  for (const skill of placed(bank.skills)) await tx.skill.upsert({ where: { slug: skill.slug }, create: skill, update: skill });
  for (const source of bank.sources) await tx.source.upsert({ where: { id: source.id }, create: source, update: source });
  return true;
}

/** Removes areas and skills that the bank file no longer names, once no question refers to them; what a retired one used stays. */
export async function pruneBank(tx: Tx, bank: BankRecord): Promise<void> {
  await tx.area.deleteMany({ where: { slug: { notIn: bank.areas.map(({ slug }) => slug) }, questions: { none: {} } } });
  await tx.skill.deleteMany({ where: { slug: { notIn: bank.skills.map(({ slug }) => slug) }, questions: { none: {} } } });
}
