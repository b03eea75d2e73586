import { CallError } from '@whetstone/contracts/call';
import type { RefusalWords } from '#src/lib/describe-refusal.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { NoPasskey } from './ask-passkey.ts';

type Step = 'code' | 'appCode' | 'recovery' | 'passkey';

const WRONG = { code: 'codeWrong', appCode: 'appCodeWrong', recovery: 'recoveryWrong', passkey: 'passkeyUnknown' } as const;

/** What to say of a step that was refused: by the browser, or by the server, whose codes mean other things here than beside a password. */
export function useSecurityRefusal(error: unknown, step: Step): RefusalWords {
  const { security } = useMessages();
  const refusal = useRefusal(error);
  if (error instanceof NoPasskey) return { text: security[error.reason], fields: {} };
  if (!(error instanceof CallError)) return refusal;
  if (error.code === 'ceremony_over') return { text: security.overHere, fields: {} };
  const isWrong = error.code === 'sign_in_failed' || error.fields.some(({ field }) => field === 'code');
  if (!isWrong)
    return step === 'passkey' && error.code === 'invalid_request' && error.fields.length === 0 ? { text: security.passkeyUnfit, fields: {} } : refusal;
  const words = security[WRONG[step]];
  return step === 'passkey' ? { text: words, fields: {} } : { text: null, fields: { code: words } };
}
