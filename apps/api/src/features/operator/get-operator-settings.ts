import type { OperatorView } from '@whetstone/contracts/administration';
import type { Deps } from '../../deps.ts';
import { readSettings } from './read-settings.ts';

/** The settings as they hold now, and whether the environment has the last word. */
export async function getOperatorSettings(deps: Deps): Promise<OperatorView> {
  const { isSignUpOpen, isContentPublic, isPushOn } = await readSettings(deps);
  const { installation } = deps;
  return {
    isSignUpOpen,
    isContentPublic,
    isContentPublicFixed: installation.isContentPublic !== null,
    isPushOn,
    isPushOnFixed: installation.isPushOn !== null,
  };
}
