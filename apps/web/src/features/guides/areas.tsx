import type { GuideView } from '@whetstone/contracts/guides';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Heading } from '#src/ui/heading.tsx';
import { Html } from '#src/ui/html.tsx';
import { type Note, WithNotes } from '#src/ui/margin-note.tsx';
import { Section } from '#src/ui/section.tsx';
import { QuestionLinks } from './question-links.tsx';

/** What is examined: each area with its topics and the questions the source gives as examples. */
export function Areas({ areas }: { areas: GuideView['areas'] }) {
  const { guides, common } = useMessages();
  const notesOf = (area: GuideView['areas'][number]): Note[] => [
    { name: guides.exampleQuestions, text: common.questionCount(area.questions.length) },
    ...(area.followUps > 0 ? [{ name: guides.followUps, text: guides.followUpCount(area.followUps) }] : []),
    ...(area.questions.length > 0 ? [{ name: guides.fromSource, text: guides.sourceExamples }] : []),
  ];
  return (
    <Section id="areas" title={guides.areas}>
      <div className="space-y-10">
        {areas.map((area) => (
          <section key={area.slug} id={anchors.area(area.slug)}>
            <WithNotes notes={notesOf(area)}>
              <div className="mb-2">
                <Heading anchor={anchors.area(area.slug)} size="xl">
                  <ContentText>{area.name}</ContentText>
                </Heading>
              </div>
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
            </WithNotes>
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
            <Heading anchor={anchors.common(slug)}>
              <ContentText>{group}</ContentText>
            </Heading>
            <QuestionLinks questions={questions} />
          </section>
        ))}
      </div>
    </Section>
  );
}
