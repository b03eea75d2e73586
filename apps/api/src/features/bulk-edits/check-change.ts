import type { BulkChange } from '@whetstone/contracts/bulk-edits';
import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';

const refusal = (field: string, message: string): DomainError => new DomainError('invalid_request', 'This is no change:', [{ field, message }]);

function checkShape(change: BulkChange): void {
  const { retire, addSkills = [], removeSkills = [] } = change;
  const given = Object.values(change).filter((value) => value !== undefined);
  if (given.length === 0) throw refusal('change', 'says nothing that should change');
  if (retire && given.length > 1) throw refusal('retire', 'must stand alone');
  if (addSkills.some((skill) => removeSkills.includes(skill))) throw refusal('removeSkills', 'must name none that is added');
}

/** @throws DomainError invalid_request for a change that says nothing, contradicts itself, or names what is not there */
export async function checkChange(tx: Prisma.TransactionClient, change: BulkChange): Promise<void> {
  checkShape(change);
  const { area, addSkills = [], removeSkills = [] } = change;
  if (area !== undefined && (await tx.area.count({ where: { slug: area } })) === 0) throw refusal('area', 'names no area');
  for (const [field, slugs] of Object.entries({ addSkills, removeSkills })) {
    const named = new Set(slugs);
    if (named.size > 0 && (await tx.skill.count({ where: { slug: { in: [...named] } } })) < named.size) throw refusal(field, 'names a skill that is not there');
  }
}
