import type { CoverageRow, GuideView } from '@whetstone/contracts/guides';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths, type QuestionFilters } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { Section } from '#src/ui/section.tsx';

interface CountProps {
  count: number;
  filters: QuestionFilters;
  /** what the row and the column are called */
  row: string;
  column: string;
}

/** A number that leads to the questions it counts. */
function Count({ count, filters, row, column }: CountProps) {
  const { guides } = useMessages();
  return (
    <td className="text-end tabular-nums">
      {count === 0 ? (
        <span className="text-ink-soft">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{guides.coverageNone}</span>
        </span>
      ) : (
        <Link to={paths.questions(filters)} aria-label={guides.coverageCell(count, row, column)} className="link inline-block min-w-6 py-0.5">
          {count}
        </Link>
      )}
    </td>
  );
}

interface RowProps {
  guide: GuideView;
  row: CoverageRow;
  /** the bank's filter that the row stands for; none for the row of all questions */
  filter?: 'area' | 'skill';
}

function Row({ guide, row, filter }: RowProps) {
  const { guides } = useMessages();
  const filters = { guide: guide.slug, ...(filter === undefined ? {} : { [filter]: row.slug }) };
  const name = filter === undefined ? guides.coverageAllQuestions : row.name;
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="sticky start-0 bg-paper py-1.5 pe-4 text-start font-normal">
        {filter === undefined ? name : <ContentText>{name}</ContentText>}
      </th>
      {guide.stages.map((stage, index) => (
        <Count key={stage.slug} count={row.byStage[index] ?? 0} filters={{ ...filters, stage: stage.slug }} row={name} column={stage.name} />
      ))}
      <Count count={row.total} filters={filters} row={name} column={guides.coverageAll} />
    </tr>
  );
}

function RowGroup({ guide, filter, title }: { guide: GuideView; filter: 'area' | 'skill'; title: string }) {
  const rows = guide.coverage[filter === 'area' ? 'areas' : 'skills'];
  return (
    <tbody>
      <tr className="border-b border-rule-strong">
        <th scope="rowgroup" colSpan={guide.stages.length + 2} className="label pt-4 pb-1 text-start font-semibold">
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.slug} guide={guide} row={row} filter={filter} />
      ))}
    </tbody>
  );
}

/** Stages by areas and skills, in numbers of questions. */
export function Coverage({ guide }: { guide: GuideView }) {
  const { guides, common } = useMessages();
  return (
    <Section id="coverage" title={guides.coverage} note={guides.coverageLead}>
      <ScrollBox label={common.tableOf(guides.coverage)}>
        <table className="w-full min-w-[32rem] text-[0.9375rem]">
          <thead>
            <tr className="label border-b border-rule-strong align-bottom">
              <th scope="col" className="sticky start-0 bg-paper py-1.5 pe-4 text-start font-semibold">
                {guides.coverageArea} / {guides.coverageSkill}
              </th>
              {guide.stages.map(({ slug, name }) => (
                <th key={slug} scope="col" className="max-w-28 py-1.5 ps-3 text-end font-semibold">
                  <ContentText>{name}</ContentText>
                </th>
              ))}
              <th scope="col" className="py-1.5 ps-3 text-end font-semibold">
                {guides.coverageAll}
              </th>
            </tr>
          </thead>
          <RowGroup guide={guide} filter="area" title={guides.coverageArea} />
          <RowGroup guide={guide} filter="skill" title={guides.coverageSkill} />
          <tbody className="font-semibold">
            <Row guide={guide} row={guide.coverage.total} />
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}
