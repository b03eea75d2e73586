import { useMutation } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { LONGEST_REPORT, REPORT_PARTS, type ReportPart } from '@whetstone/contracts/report-parts';
import { createReport } from '@whetstone/contracts/reports';
import { type SubmitEvent, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Field } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import type { ReportDialogProps, ReportTarget } from './report-target.ts';

const textIn = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

function ReportForm({ target, onSent, onClose }: { target: ReportTarget; onSent: () => void; onClose: () => void }) {
  const { reports } = useMessages();
  const person = usePerson();
  const parts: readonly ReportPart[] = REPORT_PARTS[target.kind];
  const sending = useMutation({
    mutationFn: ({ part, text }: { part: ReportPart; text: string }) => {
      const { kind, slug, version } = target;
      return call(createReport, { body: { kind, slug, version, part, text } });
    },
    onSuccess: onSent,
  });
  const refusal = useRefusal(sending.error);
  const isGone = sending.error instanceof CallError && sending.error.code === 'not_found';
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    sending.mutate({ part: parts.find((part) => part === values.get('part')) ?? 'other', text: textIn(values, 'text') });
  };
  return (
    <form onSubmit={send} noValidate className="mt-4 space-y-5">
      <div role="alert">{refusal.text !== null && <Notice tone="error" title={isGone ? reports.gone : refusal.text} />}</div>
      <Field label={reports.part}>
        {(control) => (
          <select {...control} name="part" className="search-field">
            {parts.map((part) => (
              <option key={part} value={part}>
                {reports.parts[part]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={reports.text} hint={reports.textHint} error={refusal.fields['text'] === undefined ? undefined : reports.textRule}>
        {(control) => <textarea {...control} name="text" rows={6} maxLength={LONGEST_REPORT} className="search-field" />}
      </Field>
      <p className="label max-w-md">{person ? reports.known : reports.anonymous}</p>
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button" disabled={sending.isPending}>
          {reports.send}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {reports.close}
        </button>
      </div>
    </form>
  );
}

/** Says what is wrong in a page. */
export function ReportDialog({ target, onClosed }: ReportDialogProps) {
  const { reports } = useMessages();
  const [isSent, setSent] = useState(false);
  return (
    <Dialog label={reports.title} onClosed={onClosed} className="m-auto w-[32rem]">
      {(close) => (
        <div className="p-5">
          <h2 className="font-serif text-xl font-bold">{reports.title}</h2>
          <p className="label mt-1">
            <ContentText>{target.title}</ContentText>
          </p>
          {isSent ? (
            <div className="mt-4 space-y-4">
              <p ref={takeFocus} tabIndex={-1} className="outline-none">
                {reports.sent}
              </p>
              <button type="button" className="button" onClick={close}>
                {reports.close}
              </button>
            </div>
          ) : (
            <ReportForm target={target} onSent={() => setSent(true)} onClose={close} />
          )}
        </div>
      )}
    </Dialog>
  );
}
