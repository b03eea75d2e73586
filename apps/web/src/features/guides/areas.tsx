import type { GuideView } from '@whetstone/contracts/guides';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';
import { QuestionLinks } from './question-links.tsx';

/** What is examined: each area with its topics and the questions the source gives as examples. */
export function Areas({ areas }: { areas: GuideView['areas'] }) {
  const { guides } = useMessages();
  return (
    <Section id="areas" title={guides.areas}>
      <div className="space-y-10">
        {areas.map((area) => (
          <section key={area.slug} id={anchors.area(area.slug)}>
            <h3 className="mb-2 font-serif text-xl font-bold">
              <ContentText>{area.name}</ContentText>
            </h3>
            <Html html={area.introHtml} />
            <dl className="my-4 max-w-measure space-y-3">
              {area.topics.map((topic) => (
                <div key={topic.name} className="run-in border-s-2 border-rule ps-4">
                  <dt className="font-serif font-bold">
                    <ContentText>{topic.name}</ContentText>
                  </dt>
                  <dd>
                    <Html size="compact" html={topic.bodyHtml} />
                  </dd>
                </div>
              ))}
            </dl>
            <h4 className="label mb-1 font-semibold">{guides.exampleQuestions}</h4>
            <QuestionLinks questions={area.questions} />
          </section>
        ))}
      </div>
    </Section>
  );
}

/** Questions by group, as the source lists them. */
export function CommonQuestions({ groups }: { groups: GuideView['commonQuestions'] }) {
  const { guides } = useMessages();
  return (
    <Section id="common-questions" title={guides.commonQuestions}>
      <div className="space-y-7">
        {groups.map(({ slug, group, questions }) => (
          <section key={slug} id={anchors.common(slug)}>
            <h3 className="mb-1 font-serif text-lg font-bold">
              <ContentText>{group}</ContentText>
            </h3>
            <QuestionLinks questions={questions} />
          </section>
        ))}
      </div>
    </Section>
  );
}
