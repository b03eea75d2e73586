import type { WorkspaceQuestionView } from '@whetstone/contracts/workspaces';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { type Fact, Facts } from '#src/ui/facts.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';

interface QuestionFactsProps {
  workspaceId: string;
  question: WorkspaceQuestionView;
  /** what kind of question it is, and where it belongs */
  sorted: readonly Fact[];
}

/** Where a question of a workspace came from, and what is known of it. */
export function QuestionFacts({ workspaceId, question, sorted }: QuestionFactsProps) {
  const { imports: words, workspaces } = useMessages();
  const { file, line, path, tags, status, variantOf } = question;
  const from = question.import;
  const facts = [
    { name: words.status, value: workspaces.statuses[status] },
    ...sorted,
    file === null
      ? null
      : {
          name: words.from,
          value: from === null ? `${file}:${line}` : <Link className="link break-all" to={paths.bankImport(workspaceId, from.id)}>{`${file}:${line}`}</Link>,
        },
    path.length === 0 ? null : { name: words.under, value: <ContentText>{path.join(' › ')}</ContentText> },
    tags.length === 0 ? null : { name: words.tags, value: <ContentText>{tags.join(', ')}</ContentText> },
    variantOf === null
      ? null
      : {
          name: words.variantOf,
          value: (
            <Link className="link" to={paths.workspaceQuestion(workspaceId, variantOf.id)}>
              {variantOf.title}
            </Link>
          ),
        },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}

function TextPart({ id, title, html }: { id: string; title: string; html: string }) {
  if (html === '') return null;
  return (
    <Section id={id} title={title}>
      <Html html={html} />
    </Section>
  );
}

/** Hints, or follow-ups with what they should bring to light: each step in one or two texts. */
function Steps({ id, title, steps }: { id: string; title: string; steps: readonly { id: string; htmls: readonly string[] }[] }) {
  if (steps.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ol className="list-decimal ps-6">
        {steps.map((step) => (
          <li key={step.id} className="py-1">
            {step.htmls.map((html) => (
              <Html key={html} html={html} size="compact" />
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What a question of a workspace says. @param rubric as it is shown elsewhere */
export function QuestionText({ question, rubric }: { question: WorkspaceQuestionView; rubric: ReactNode }) {
  const { imports: words, questions } = useMessages();
  const { promptHtml, answerHtml, hints, probes } = question;
  return (
    <>
      <Section id="prompt" title={words.question}>
        <Html html={promptHtml} />
      </Section>
      <Section id="answer" title={words.answer}>
        {answerHtml === '' ? <p className="label">{words.noAnswerYet}</p> : <Html html={answerHtml} />}
      </Section>
      <Steps id="hints" title={questions.hints} steps={hints.map(({ id, html }) => ({ id, htmls: [html] }))} />
      {question.rubric.length > 0 && (
        <Section id="rubric" title={questions.rubric}>
          {rubric}
        </Section>
      )}
      <Steps id="probes" title={words.followUps} steps={probes.map((probe) => ({ id: probe.id, htmls: [probe.promptHtml, probe.surfacesHtml] }))} />
      <TextPart id="pitfalls" title={questions.pitfalls} html={question.pitfallsHtml} />
      <TextPart id="references" title={questions.references} html={question.referencesHtml} />
    </>
  );
}
