import type { Installation } from './deps.ts';
import type { Env } from './env.ts';
import { createMailer } from './features/mail/create-mailer.ts';
import { deriveSealingKey } from './features/totp/derive-sealing-key.ts';

/** Where the operator names nobody. Most push services ask for no more than the form of it; Apple's wants one that exists. */
const NOBODY = 'mailto:nobody@whetstone.invalid';

/** What the operator has decided by the environment. */
export function readInstallation({
  WHETSTONE_DEMO,
  WHETSTONE_PUBLIC_CONTENT,
  WHETSTONE_PUSH,
  WHETSTONE_ORIGIN = '',
  SMTP_URL,
  SMTP_FROM = '',
  WHETSTONE_SECRET,
  WHETSTONE_SECRET_PREVIOUS,
}: Env): Installation {
  return {
    isDemo: WHETSTONE_DEMO,
    isContentPublic: WHETSTONE_PUBLIC_CONTENT,
    isPushOn: WHETSTONE_PUSH,
    pushContact: WHETSTONE_ORIGIN.startsWith('https:') ? WHETSTONE_ORIGIN : NOBODY,
    sealingKey: deriveSealingKey(WHETSTONE_SECRET),
    previousSealingKey: deriveSealingKey(WHETSTONE_SECRET_PREVIOUS),
    mailer: SMTP_URL === undefined ? null : createMailer({ url: SMTP_URL, from: SMTP_FROM, origin: WHETSTONE_ORIGIN }),
  };
}
