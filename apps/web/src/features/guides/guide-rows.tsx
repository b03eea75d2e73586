import type { CallOutput } from '@whetstone/contracts/call';
import type { listGuides } from '@whetstone/contracts/guides';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';

type GuideItem = CallOutput<typeof listGuides>['items'][number];

function GuideRow({ guide }: { guide: GuideItem }) {
  const { guides, common } = useMessages();
  const facts = [
    guides.stages(guide.stageCount),
    common.questionCount(guide.questionCount),
    guide.weeks === null ? guides.weeksUnknown : guides.weeks(guide.weeks),
  ];
  return (
    <li className="border-t border-rule py-5">
      <h3 className="font-serif text-xl font-bold">
        <Link className="link" to={paths.guide(guide.slug)}>
          <ContentText>{guide.title}</ContentText>
        </Link>
      </h3>
      <p className="label mt-1 mb-3">{facts.join(' · ')}</p>
      <Html size="compact" html={guide.summaryHtml} />
    </li>
  );
}

/** All guides, by company; each company can be led to. */
export function GuideRows({ guides }: { guides: readonly GuideItem[] }) {
  const companies = Map.groupBy(guides, ({ company }) => company.slug);
  return [...companies].map(([slug, items]) => (
    <section key={slug} id={anchors.company(slug)} className="mb-10">
      <h2 className="mb-3 text-lg font-semibold">
        <ContentText>{items[0]?.company.name}</ContentText>
      </h2>
      <ul>
        {items.map((guide) => (
          <GuideRow key={guide.slug} guide={guide} />
        ))}
      </ul>
    </section>
  ));
}
