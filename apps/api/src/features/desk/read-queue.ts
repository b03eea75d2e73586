import type { DeskCard } from '@whetstone/contracts/desk';
import { Prisma } from '@whetstone/db/generated/client';
import { IS_FREE, maySee } from './may-see.ts';

export interface CardRow {
  ticket: string;
  kind: DeskCard['kind'];
  areas: string[];
  parts: number;
  minutes: number;
  createdAt: Date;
  startBy: Date | null;
  isForMe: boolean;
  isSecond: boolean;
  lockedUntil: Date | null;
}

const columns = (mentorId: string): Prisma.Sql => Prisma.sql`
  s.ticket, s.kind::text, s.areas, jsonb_array_length(s.part_sources::jsonb) AS parts, s.minutes, s.created_at AS "createdAt", s.start_by AS "startBy",
  s.mentor_id IS NOT NULL AND s.mentor_id = ${mentorId}::uuid AS "isForMe", s.second_of_id IS NOT NULL AS "isSecond", s.claimed_until AS "lockedUntil"`;

/**
 * What a mentor may take next: the least time left before the interview first, then the oldest. The order is that of the index
 * `submission_waiting`, so a page costs as much as it has rows, however much waits.
 */
export const queueSql = (mentorId: string, most: number): Prisma.Sql => Prisma.sql`
  SELECT ${columns(mentorId)} FROM submission s
  WHERE ${maySee(mentorId)} AND ${IS_FREE}
    AND NOT EXISTS (SELECT FROM submission_pass x WHERE x.mentor_id = ${mentorId}::uuid AND x.ticket = s.ticket AND x.passed_at > app_now() - interval '1 day')
  ORDER BY s.start_by, s.created_at LIMIT ${most}`;

/** What a mentor holds, the lock that ends first coming first. */
export const claimedSql = (mentorId: string): Prisma.Sql => Prisma.sql`
  SELECT ${columns(mentorId)} FROM submission s
  WHERE s.claimed_by_id = ${mentorId}::uuid AND s.claimed_until > app_now() AND ${maySee(mentorId)} ORDER BY s.claimed_until`;

export const presentCard = ({ ticket, kind, areas, parts, minutes, createdAt, startBy, isForMe, isSecond }: CardRow): DeskCard => ({
  ticket,
  kind,
  areas,
  parts,
  minutes,
  submittedAt: createdAt.toISOString(),
  startBy: startBy?.toISOString() ?? null,
  isForMe,
  isSecond,
});
