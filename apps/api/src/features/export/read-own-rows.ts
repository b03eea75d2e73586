import type { ExportedData } from '@whetstone/contracts/exported-data';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { presentSettings } from '../people/present-settings.ts';
import { readOwnAssessments } from './read-own-assessments.ts';
import { readOwnReviews } from './read-own-reviews.ts';
import { readOwnStudy } from './read-own-study.ts';
import { readOwnSuggestions } from './read-own-suggestions.ts';

type OwnRows = Omit<ExportedData, 'consents' | 'emergencyAccess' | 'whoReadMe' | 'whatIDid'>;

const OLDEST_FIRST = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
const orNull = (time: Date | null): string | null => time?.toISOString() ?? null;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

async function readProfile(tx: Prisma.TransactionClient, id: string): Promise<OwnRows['profile']> {
  const person = await tx.person.findUniqueOrThrow({ where: { id }, include: { roles: { orderBy: { role: 'asc' } } } });
  return {
    id: person.id,
    signInName: person.signInName,
    settings: presentSettings(person),
    isDemo: person.isDemo,
    createdAt: person.createdAt.toISOString(),
    deletionDueAt: orNull(person.deletionDueAt),
    roles: person.roles.map(({ role, grantedAt }) => ({ role, grantedAt: grantedAt.toISOString() })),
  };
}

async function readWaysIn(tx: Prisma.TransactionClient, personId: string): Promise<Pick<OwnRows, 'passkeys' | 'sessions' | 'pushDevices' | 'mailAddresses'>> {
  const passkeys = await tx.passkey.findMany({ where: { personId }, orderBy: OLDEST_FIRST });
  const sessions = await tx.session.findMany({ where: { personId }, orderBy: OLDEST_FIRST });
  const devices = await tx.pushDevice.findMany({ where: { personId }, orderBy: OLDEST_FIRST });
  const addresses = await tx.mailAddress.findMany({ where: { personId } });
  return {
    passkeys: passkeys.map(({ id, name, transports, createdAt, lastUsedAt }) => ({
      id,
      name,
      transports,
      createdAt: createdAt.toISOString(),
      lastUsedAt: orNull(lastUsedAt),
    })),
    sessions: sessions.map(({ id, device, createdAt, lastSeenAt, strengthenedAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      strengthenedAt: orNull(strengthenedAt),
    })),
    pushDevices: devices.map(({ id, device, endpoint, language, createdAt }) => ({ id, device, endpoint, language, createdAt: createdAt.toISOString() })),
    mailAddresses: addresses.map(({ address, language, createdAt, confirmedAt }) => ({
      address,
      language,
      createdAt: createdAt.toISOString(),
      confirmedAt: orNull(confirmedAt),
    })),
  };
}

type Mentoring = Pick<OwnRows, 'calibrationJudgements' | 'mentorStanding' | 'hiddenReferences' | 'mentorSnippets'>;

async function readMentoring(tx: Prisma.TransactionClient, personId: string): Promise<Mentoring> {
  const judgements = await tx.calibrationJudgement.findMany({
    where: { personId },
    orderBy: OLDEST_FIRST,
    include: { levels: { orderBy: { dimension: 'asc' } } },
  });
  // one that was not sent is not to be known for what it is
  const hidden = await tx.hiddenReference.findMany({ where: { personId, sentAt: { not: null } }, orderBy: { draw: 'asc' } });
  const snippets = await tx.mentorSnippet.findMany({ where: { personId }, orderBy: OLDEST_FIRST });
  const standing = await tx.mentorStanding.findMany({ where: { personId } });
  return {
    calibrationJudgements: judgements.map(({ id, set, place, documentId, version, answer, levels, createdAt }) => ({
      id,
      set,
      place,
      documentId,
      version,
      answer,
      levels: levels.map(({ dimension, level }) => ({ dimension, level })),
      createdAt: createdAt.toISOString(),
    })),
    hiddenReferences: hidden.map(({ ticket, documentId, version, answer, body, draft, sentAt }) => ({
      submissionId: ticket,
      documentId,
      version,
      answer,
      work: body,
      review: draft,
      sentAt: orNull(sentAt),
    })),
    mentorSnippets: snippets.map(({ id, text, createdAt }) => ({ id, text, createdAt: createdAt.toISOString() })),
    mentorStanding: standing.map(({ openedAt }) => ({ openedAt: openedAt.toISOString() })),
  };
}

/** What stands under the person's own id, but for secrets: field by field, so that a new column is not let out by itself. */
export async function readOwnRows(tx: Prisma.TransactionClient, { personId }: Actor): Promise<OwnRows> {
  const memberships = await tx.workspaceMember.findMany({ where: { personId }, include: { workspace: true }, orderBy: { joinedAt: 'asc' } });
  const notifications = await tx.notification.findMany({ where: { personId }, orderBy: OLDEST_FIRST });
  const reports = await tx.report.findMany({ where: { personId }, orderBy: OLDEST_FIRST });
  return {
    profile: await readProfile(tx, personId),
    ...(await readWaysIn(tx, personId)),
    ...(await readOwnStudy(tx, personId)),
    ...(await readOwnReviews(tx, personId)),
    ...(await readMentoring(tx, personId)),
    ...(await readOwnSuggestions(tx, personId)),
    ...(await readOwnAssessments(tx, personId)),
    workspaces: memberships.map(({ workspace, role, joinedAt }) => ({ id: workspace.id, name: workspace.name, role, joinedAt: joinedAt.toISOString() })),
    notifications: notifications.map(({ id, kind, data, createdAt, readAt }) => ({
      id,
      kind,
      data: isRecord(data) ? data : { data },
      createdAt: createdAt.toISOString(),
      readAt: orNull(readAt),
    })),
    reports: reports.map(({ id, kind, targetId, version, part, text, mayRead, state, createdAt, closedAt }) => ({
      id,
      kind,
      targetId,
      version,
      part,
      text,
      mayRead,
      state,
      createdAt: createdAt.toISOString(),
      closedAt: orNull(closedAt),
    })),
  };
}
