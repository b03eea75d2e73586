import { useState } from 'react';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

const LANGUAGES = [
  { value: 'python', label: 'Python' },
  { value: 'typescript', label: 'TypeScript' },
] as const;

export function useCodeLanguage() {
  return useState<CodeLanguage>('python');
}

interface CodeInProps {
  /** names the block for screen readers */
  label: string;
  code: Record<CodeLanguage, string>;
  language: CodeLanguage;
  onChoose: (language: CodeLanguage) => void;
}

/** Source code in one of its languages, with the choice between them. It scrolls inside itself, also by keyboard. */
export function CodeIn({ label, code, language, onChoose }: CodeInProps) {
  const { questions } = useMessages();
  return (
    <div className="space-y-3">
      <RadioStrip legend={questions.codeLanguage} choices={LANGUAGES} value={language} onChoose={onChoose} />
      <ScrollBox label={`${label}, ${language}`}>
        <pre className="code" lang="en">
          <code>{code[language].trimEnd()}</code>
        </pre>
      </ScrollBox>
    </div>
  );
}
