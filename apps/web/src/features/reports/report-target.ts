import type { ReportKind } from '@whetstone/contracts/report-parts';

/** What a report is about, as the page knows it. */
export interface ReportTarget {
  kind: ReportKind;
  slug: string;
  version: number;
  title: string;
}

export interface ReportDialogProps {
  target: ReportTarget;
  onClosed: () => void;
}
