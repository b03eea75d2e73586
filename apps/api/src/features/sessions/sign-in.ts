import type { Role } from '@whetstone/contracts/roles';
import { setTimeout as sleep } from 'node:timers/promises';
import { isStaff } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { recoverByCode } from '../recovery/recover-by-code.ts';
import { createSession } from './create-session.ts';
import { verifyPassword } from './password-hash.ts';
import { startSecondStep } from './second-step.ts';

/** Where a request comes from. */
export interface Origin {
  ip: string;
  device: string;
}

export interface SignedIn {
  /** for the session's cookie; null when a second step has to follow */
  token: string | null;
  ceremonyId: string | null;
}

const MINUTE = 60;
const FREE_TRIES = 10;
const DELAY_MS = 250;
const LONGEST_DELAY_MS = 5_000;

/** Slows down who guesses at one name from many addresses. Never a lockout: that would let anyone shut anyone out. */
async function slowDown(deps: Deps, signInName: string): Promise<void> {
  const tries = await takeTurn(deps, { key: `sign-in name ${signInName}`, max: Number.MAX_SAFE_INTEGER, windowSeconds: 15 * MINUTE });
  if (tries > FREE_TRIES) await sleep(Math.min((tries - FREE_TRIES) * DELAY_MS, LONGEST_DELAY_MS));
}

interface Factors {
  totp: { confirmedAt: Date | null } | null;
  roles: { role: Role }[];
  _count: { passkeys: number };
}

/** Staff show the passkey they have. To a candidate it is another way in, and the password stays one. */
function hasSecondStep({ totp, roles, _count }: Factors): boolean {
  return Boolean(totp?.confirmedAt) || (_count.passkeys > 0 && isStaff({ roles: new Set(roles.map(({ role }) => role)) }));
}

/**
 * Signs in by name and password; a recovery code stands for the password of who has none.
 * @throws DomainError sign_in_failed, the same for a wrong password, an unknown name and a deactivated person
 */
export async function signIn(deps: Deps, given: { signInName: string; password: string }, { ip, device }: Origin): Promise<SignedIn> {
  await takeTurn(deps, { key: `sign-in ip ${ip}`, max: 30, windowSeconds: MINUTE });
  await takeTurn(deps, { key: `sign-in ip ${ip} name ${given.signInName}`, max: 5, windowSeconds: MINUTE });
  await slowDown(deps, given.signInName);
  const person = await deps.db.person.findUnique({
    where: { signInName: given.signInName },
    include: { password: true, totp: true, roles: true, _count: { select: { passkeys: true } } },
  });
  const isRight = await verifyPassword(given.password, person?.password?.hash ?? null);
  const living = person?.deactivatedAt === null ? person : null;
  if (isRight && living !== null && hasSecondStep(living)) return { token: null, ceremonyId: await startSecondStep(deps, living.id) };
  const token = await deps.db.$transaction(async (tx) => {
    // Tried for every name alike, so that no answer takes longer for who has no password.
    const isRecovered = !isRight && (await recoverByCode(tx, living, given.password));
    if (living === null || !(isRight || isRecovered)) throw new DomainError('sign_in_failed', 'The name or the password is not right.');
    await recordAudit(tx, { act: 'session.create', actor: living.pseudonym });
    return createSession(tx, { personId: living.id, device, isStrong: false });
  });
  return { token, ceremonyId: null };
}
