import { DomainError } from '../../domain-error.ts';
import { type SettingsSource, readSettings } from '../operator/read-settings.ts';

/** @throws DomainError not_allowed where accounts are made by invitation */
export async function requireOpenSignUp(source: SettingsSource): Promise<void> {
  const { isSignUpOpen } = await readSettings(source);
  if (!isSignUpOpen) throw new DomainError('not_allowed', 'Accounts are made by invitation here: ask for an invite link.');
}
