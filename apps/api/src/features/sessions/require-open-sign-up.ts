import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readSettings } from '../operator/read-settings.ts';

/** @throws DomainError not_allowed where accounts are made by invitation */
export async function requireOpenSignUp(deps: Deps): Promise<void> {
  const { isSignUpOpen } = await readSettings(deps);
  if (!isSignUpOpen) throw new DomainError('not_allowed', 'Accounts are made by invitation here: ask for an invite link.');
}
