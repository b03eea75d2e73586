import type { ImportRowView } from '@whetstone/contracts/bank-imports';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

function Text({ of, title, text }: { of: string; title: string; text: string }) {
  if (text === '') return null;
  return (
    <div className="mt-3">
      <p className="label">{title}</p>
      <ScrollBox label={`${title}: ${of}`}>
        <p className="border-s border-rule ps-3 text-[0.9375rem] break-words whitespace-pre-wrap">
          <ContentText>{text}</ContentText>
        </p>
      </ScrollBox>
    </div>
  );
}

/** All that a row holds, as the bank has it: markdown is shown as it is written, since nobody has looked at it yet. */
export function RowBody({ row }: { row: ImportRowView }) {
  const { imports: words } = useMessages();
  const { prompt, answer, choices, followUps, path, tags, difficulty } = row;
  const facts = [
    path.length > 0 ? `${words.under}: ${path.join(' › ')}` : '',
    tags.length > 0 ? `${words.tags}: ${tags.join(', ')}` : '',
    difficulty ?? '',
  ].filter((part) => part !== '');
  return (
    <>
      <Text of={row.title} title={words.question} text={prompt} />
      {choices.length > 0 && (
        <div className="mt-3">
          <p className="label">{words.choices}</p>
          <ol className="list-[upper-alpha] ps-6 text-[0.9375rem]">
            {choices.map(({ text, correct }) => (
              <li key={text}>
                <ContentText>{text}</ContentText> {correct && <strong>({words.right})</strong>}
              </li>
            ))}
          </ol>
        </div>
      )}
      <Text of={row.title} title={words.answer} text={answer} />
      <Text of={row.title} title={words.followUps} text={followUps.map((one) => `- ${one}`).join('\n')} />
      {facts.length > 0 && <p className="label mt-3">{facts.join(' · ')}</p>}
    </>
  );
}
