import type { SalaryView } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentsList } from '#src/ui/contents-list.tsx';

export function SalaryMargin({ salary }: { salary: SalaryView }) {
  const { pay, common, guides } = useMessages();
  const entries = [
    { id: 'findings', title: pay.findings, isThere: true },
    { id: 'bands', title: pay.bands, isThere: true },
    { id: 'figures', title: pay.figures, isThere: true },
    { id: 'arithmetic', title: pay.arithmetic, isThere: true },
    { id: 'sign-on', title: pay.signOn, isThere: true },
    { id: 'summary', title: guides.summary, isThere: salary.summaryHtml !== '' },
    { id: 'levels', title: pay.levelMapping, isThere: salary.levelMapping.length > 0 },
    { id: 'levers', title: pay.levers, isThere: salary.levers.length > 0 },
    { id: 'script', title: pay.script, isThere: salary.script.html !== '' },
    { id: 'notes', title: pay.notes, isThere: salary.notesHtml !== '' },
    { id: 'sources', title: common.sources, isThere: salary.sources.length > 0 },
  ];
  return (
    <div className="space-y-6">
      <ContentsList entries={entries.filter(({ isThere }) => isThere)} />
      <p className="label border-t border-rule pt-4">{common.versionOn(salary.version.number, salary.version.createdAt)}</p>
    </div>
  );
}
