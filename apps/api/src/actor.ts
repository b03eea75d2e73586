import type { Role } from '@whetstone/contracts/roles';
import { STAFF_ROLES } from '@whetstone/contracts/roles';

/** Who asks: the person of a living session, as the database knew them when the request came in. */
export interface Actor {
  personId: string;
  /** what the audit log calls the person */
  pseudonym: string;
  sessionId: string;
  roles: ReadonlySet<Role>;
  isDemo: boolean;
  /** a passkey or a one-time code was shown in this session */
  isStrong: boolean;
}

export const isStaff = ({ roles }: Pick<Actor, 'roles'>): boolean => STAFF_ROLES.some((role) => roles.has(role));

/** Staff outside the local demo act only in a session that a second factor has strengthened. */
export const needsSecondFactor = (actor: Actor): boolean => isStaff(actor) && !actor.isStrong && !actor.isDemo;
