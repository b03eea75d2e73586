import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import { useMessages } from '#src/lib/messages.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

const LANGUAGES = ['python', 'typescript'] as const;

/** What a coding question starts from, in each language that it has. */
export function TaskText({ task }: { task: NonNullable<RoundQuestionView['task']> }) {
  const { running } = useMessages();
  return (
    <div className="mt-7 space-y-4">
      <h3 className="font-serif text-lg font-bold">{running.starter}</h3>
      {LANGUAGES.filter((language) => task.starter[language] !== '').map((language) => (
        <div key={language}>
          <p className="label mb-1">
            {language === 'python' ? 'Python' : 'TypeScript'} · <code className="font-mono">{task.entry[language]}</code>
          </p>
          <ScrollBox label={`${running.starter}, ${language}`}>
            <pre className="code" lang="en">
              <code>{task.starter[language].trimEnd()}</code>
            </pre>
          </ScrollBox>
        </div>
      ))}
    </div>
  );
}
