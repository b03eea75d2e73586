import type { GuideView } from '@whetstone/contracts/guides';
import { useMessages } from '#src/lib/messages.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';
import { Areas, CommonQuestions } from './areas.tsx';
import { Coverage } from './coverage.tsx';
import { Entries } from './entries.tsx';
import { Skills } from './skills.tsx';
import { Stages } from './stages.tsx';

/** The guide from its summary to its tips. */
export function GuideText({ guide }: { guide: GuideView }) {
  const { guides } = useMessages();
  return (
    <>
      <Section id="summary" title={guides.summary}>
        <Html html={guide.summaryHtml} />
      </Section>
      {guide.stages.length > 0 && <Stages guide={guide} />}
      {guide.processHtml !== '' && (
        <Section id="process" title={guides.process}>
          <Html html={guide.processHtml} />
        </Section>
      )}
      {guide.stages.length > 0 && guide.coverage.total.total > 0 && <Coverage guide={guide} />}
      <Entries id="pillars" title={guides.pillars} entries={guide.pillars} />
      {guide.areas.length > 0 && <Areas areas={guide.areas} />}
      {guide.commonQuestions.length > 0 && <CommonQuestions groups={guide.commonQuestions} />}
      <Entries id="responsibilities" title={guides.responsibilities} entries={guide.responsibilities} />
      <Skills skills={guide.skills} />
      <Entries id="faq" title={guides.faq} entries={guide.faq.map(({ question, answerHtml }) => ({ title: question, bodyHtml: answerHtml }))} />
      <Entries id="tips" title={guides.tips} entries={guide.tips} />
    </>
  );
}
