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

interface Step {
  id: string;
  html: string;
  surfacesHtml?: string;
}

/** Hints, or follow-ups with what each should bring to light. */
function Steps({ id, title, steps }: { id: string; title: string; steps: readonly Step[] }) {
  const { kit: words } = useMessages();
  if (steps.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ol className="list-decimal space-y-2 ps-6">
        {steps.map(({ id: stepId, html, surfacesHtml = '' }) => (
          <li key={stepId}>
            <Html html={html} size="compact" />
            {surfacesHtml !== '' && (
              <div className="run-in mt-0.5 text-ink-soft">
                <span className="label font-semibold">{words.surfaces}: </span>
                <Html html={surfacesHtml} size="compact" />
              </div>
            )}
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
      <Steps id="hints" title={questions.hints} steps={hints} />
      {question.rubric.length > 0 && (
        <Section id="rubric" title={questions.rubric}>
          {rubric}
        </Section>
      )}
      <Steps id="probes" title={words.followUps} steps={probes.map((probe) => ({ ...probe, html: probe.promptHtml }))} />
      <TextPart id="pitfalls" title={questions.pitfalls} html={question.pitfallsHtml} />
      <TextPart id="references" title={questions.references} html={question.referencesHtml} />
    </>
  );
}
