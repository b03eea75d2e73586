import type { SalaryView } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { Section } from '#src/ui/section.tsx';

/** Which levels elsewhere the source sets beside these. */
export function LevelMapping({ rows }: { rows: SalaryView['levelMapping'] }) {
  const { pay, common } = useMessages();
  if (rows.length === 0) return null;
  return (
    <Section id="levels" title={pay.levelMapping}>
      <ScrollBox label={common.tableOf(pay.levelMapping)}>
        <table className="w-full max-w-measure text-[0.9375rem]">
          <caption className="sr-only">{pay.levelMappingCaption}</caption>
          <thead>
            <tr className="border-b border-rule-strong text-[0.8125rem] text-ink-soft">
              {[pay.company, pay.levels, pay.role].map((column) => (
                <th key={column} scope="col" className="py-2 pe-4 text-start font-semibold">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ company, levels, role }) => (
              <tr key={`${company} ${role}`} className="border-b border-rule">
                <th scope="row" className="py-2 pe-4 text-start font-semibold">
                  <ContentText>{company}</ContentText>
                </th>
                <td className="py-2 pe-4">
                  <ContentText>{levels}</ContentText>
                </td>
                <td className="py-2 pe-4">
                  <ContentText>{role}</ContentText>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}
