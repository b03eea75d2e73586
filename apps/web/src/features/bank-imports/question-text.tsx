import type { WorkspaceQuestionView } from '@whetstone/contracts/workspaces';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';

/** Where a question of a workspace came from, and what is known of it. */
export function QuestionFacts({ workspaceId, question }: { workspaceId: string; question: WorkspaceQuestionView }) {
  const { imports: words, workspaces } = useMessages();
  const { file, line, path, tags, difficulty, status, variantOf } = question;
  const from = question.import;
  const facts = [
    { name: words.status, value: workspaces.statuses[status] },
    file === null
      ? null
      : {
          name: words.from,
          value: from === null ? `${file}:${line}` : <Link className="link break-all" to={paths.bankImport(workspaceId, from.id)}>{`${file}:${line}`}</Link>,
        },
    path.length === 0 ? null : { name: words.under, value: <ContentText>{path.join(' › ')}</ContentText> },
    tags.length === 0 ? null : { name: words.tags, value: <ContentText>{tags.join(', ')}</ContentText> },
    difficulty === null ? null : { name: words.difficulty, value: difficulty },
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
  return (
    <>
      <Facts facts={facts.filter((fact) => fact !== null)} />
      <p className="label mt-4">{words.notSorted}</p>
    </>
  );
}

/** What a question of a workspace says. */
export function QuestionText({ question: { promptHtml, answerHtml, probes } }: { question: WorkspaceQuestionView }) {
  const { imports: words } = useMessages();
  return (
    <>
      <Section id="prompt" title={words.question}>
        <Html html={promptHtml} />
      </Section>
      <Section id="answer" title={words.answer}>
        {answerHtml === '' ? <p className="label">{words.noAnswerYet}</p> : <Html html={answerHtml} />}
      </Section>
      {probes.length > 0 && (
        <Section id="probes" title={words.followUps}>
          <ol className="list-decimal ps-6">
            {probes.map(({ id, promptHtml: html }) => (
              <li key={id} className="py-1">
                <Html html={html} size="compact" />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
