import { createRecoveryCodes } from '@whetstone/contracts/second-factors';
import { useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { useChange } from './use-change.ts';
import { useSecurityRefusal } from './use-security-refusal.ts';

/** The codes, this once. */
function ShownCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { security } = useMessages();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setSaid(security.copied);
    } catch {
      setSaid(security.copyFailed); // not allowed, or not there at all
    }
  };
  return (
    <div className="max-w-md space-y-3 border-s-4 border-spark bg-spark-wash px-4 py-3">
      {/* The codes follow on a press of a button that is gone: the focus comes here, so that they are read out. */}
      <p ref={takeFocus} tabIndex={-1} className="font-semibold">
        {security.codesShown}
      </p>
      <ol className="list-decimal space-y-1 ps-8 font-mono tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="flex flex-wrap items-center gap-3 print:hidden">
        <button type="button" className="button" onClick={() => void copy()}>
          {security.copy}
        </button>
        <button type="button" className="button" onClick={onKept}>
          {security.kept}
        </button>
        <output className="text-sm">{said}</output>
      </p>
    </div>
  );
}

interface CodesPartProps {
  left: number;
  /** a passkey or an app that the codes could stand for */
  hasFactor: boolean;
  askProof: () => void;
}

/** The recovery codes: how many are left, and new ones. */
export function CodesPart({ left, hasFactor, askProof }: CodesPartProps) {
  const { security } = useMessages();
  const status = useRef<HTMLParagraphElement>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useChange(async () => call(createRecoveryCodes, {}), askProof);
  const { text } = useSecurityRefusal(error, 'recovery');
  const make = (): void => mutate(undefined, { onSuccess: (made) => setCodes(made.codes) });
  const hide = (): void => {
    setCodes(null);
    status.current?.focus();
  };
  return (
    <div className="space-y-4">
      <p className="max-w-measure">{security.codesLead}</p>
      <p ref={status} tabIndex={-1} className="label">
        {hasFactor ? (left > 0 && security.codesLeft(left)) || security.noCodes : security.codesNeedFactor}
      </p>
      {codes !== null && <ShownCodes codes={codes} onKept={hide} />}
      {hasFactor && codes === null && (
        <button type="button" className="button" disabled={isPending} onClick={() => (left > 0 ? setAsking(true) : make())}>
          {left > 0 ? security.makeNewCodes : security.makeCodes}
        </button>
      )}
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
      {isAsking && (
        <QuestionDialog
          title={security.voidTitle}
          text={security.voidText(left)}
          action={security.makeNewCodes}
          onAgreed={make}
          onClosed={() => setAsking(false)}
        />
      )}
    </div>
  );
}
