import type { Db } from './create-db.ts';

/** By file: the rules that are accepted in it, with the reason. What nothing needed when the files were checked last is not stored, and not given. */
export async function readAcceptances(db: Pick<Db, 'contentFinding'>): Promise<Map<string, Map<string, string>>> {
  const findings = await db.contentFinding.findMany({ where: { acceptedReason: { not: null } }, orderBy: { id: 'asc' } });
  const byFile = new Map<string, Map<string, string>>();
  for (const { file, rule, acceptedReason } of findings) {
    const rules = byFile.get(file) ?? new Map<string, string>();
    byFile.set(file, rules.set(rule, acceptedReason ?? ''));
  }
  return byFile;
}
