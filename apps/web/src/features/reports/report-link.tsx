import { type ComponentType, useState } from 'react';
import { useMessages, wantPersonalMessages } from '#src/lib/messages.tsx';
import type { ReportDialogProps, ReportTarget } from './report-target.ts';

/** Leads from a page to the form that says what is wrong in it. The form and its texts come when they are wanted. */
export function ReportLink({ target }: { target: ReportTarget }) {
  const { common } = useMessages();
  const [Form, setForm] = useState<ComponentType<ReportDialogProps> | null>(null);
  const [isFailed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    setFailed(false);
    try {
      const [{ ReportDialog }] = await Promise.all([import('./report-dialog.tsx'), wantPersonalMessages()]);
      setForm(() => ReportDialog);
    } catch {
      setFailed(true); // offline, and not fetched before
    }
  };
  return (
    <div className="mt-10 print:hidden">
      <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={() => void open()}>
        {common.report}
      </button>
      <p role="alert" className="text-[0.9375rem] text-error">
        {isFailed && common.reportFailed}
      </p>
      {Form !== null && <Form target={target} onClosed={() => setForm(null)} />}
    </div>
  );
}
