import type { GuideView } from '@whetstone/contracts/guides';
import { Link } from 'react-router';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { anchors, paths } from '#src/paths.ts';
import { type ContentsEntry, ContentsList } from '#src/ui/contents-list.tsx';

function contents(guide: GuideView, { guides, common }: Messages, lang: string | undefined): ContentsEntry[] {
  const entries = [
    { id: 'summary', title: guides.summary, isThere: true },
    {
      id: 'stages',
      title: guides.stagesTitle,
      isThere: guide.stages.length > 0,
      children: guide.stages.map(({ slug, name }) => ({ id: anchors.stage(slug), title: name, lang })),
    },
    { id: 'process', title: guides.process, isThere: guide.processHtml !== '' },
    { id: 'coverage', title: guides.coverage, isThere: guide.stages.length > 0 && guide.coverage.total.total > 0 },
    { id: 'pillars', title: guides.pillars, isThere: guide.pillars.length > 0 },
    {
      id: 'areas',
      title: guides.areas,
      isThere: guide.areas.length > 0,
      children: guide.areas.map(({ slug, name }) => ({ id: anchors.area(slug), title: name, lang })),
    },
    { id: 'common-questions', title: guides.commonQuestions, isThere: guide.commonQuestions.length > 0 },
    { id: 'responsibilities', title: guides.responsibilities, isThere: guide.responsibilities.length > 0 },
    { id: 'skills', title: guides.skills, isThere: true },
    { id: 'faq', title: guides.faq, isThere: guide.faq.length > 0 },
    { id: 'tips', title: guides.tips, isThere: guide.tips.length > 0 },
    { id: 'sources', title: common.sources, isThere: guide.sources.length > 0 },
  ];
  return entries.filter(({ isThere }) => isThere);
}

/** The way about the page, and to what belongs to it. */
export function GuideMargin({ guide }: { guide: GuideView }) {
  const messages = useMessages();
  const lang = useContentLang();
  return (
    <div className="space-y-6">
      <ContentsList entries={contents(guide, messages, lang)} />
      <ul className="space-y-1 border-t border-rule pt-4 text-[0.9375rem]">
        {guide.salary && (
          <li>
            <Link className="link inline-block py-0.5" to={paths.salary(guide.salary.slug)}>
              {messages.guides.pay}
            </Link>
          </li>
        )}
        <li>
          <Link className="link inline-block py-0.5" to={paths.questions({ guide: guide.slug })}>
            {messages.guides.inTheBank}
          </Link>
        </li>
      </ul>
      <p className="label">{messages.common.versionOn(guide.version.number, guide.version.createdAt)}</p>
    </div>
  );
}
