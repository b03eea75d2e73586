import { useState } from 'react';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

const NAMES = { python: 'Python', typescript: 'TypeScript', sql: 'SQL', shell: 'Shell' };

type CodeTexts = Readonly<Partial<Record<CodeLanguage, string | undefined>>>;

const languagesIn = (code: CodeTexts): CodeLanguage[] => Object.keys(code) as CodeLanguage[];

/** The chosen language where there is code in it, otherwise the first that there is. */
export const languageIn = (code: CodeTexts, chosen: CodeLanguage): CodeLanguage => (chosen in code ? chosen : (languagesIn(code)[0] ?? chosen));

export function useCodeLanguage() {
  return useState<CodeLanguage>('python');
}

interface CodeInProps {
  /** names the block for screen readers */
  label: string;
  code: CodeTexts;
  language: CodeLanguage;
  onChoose: (language: CodeLanguage) => void;
}

/** Source code in one of its languages, with the choice where there is one. It scrolls inside itself, also by keyboard. */
export function CodeIn({ label, code, language, onChoose }: CodeInProps) {
  const { questions } = useMessages();
  const languages = languagesIn(code);
  const shown = languageIn(code, language);
  return (
    <div className="space-y-3">
      {languages.length > 1 && (
        <RadioStrip legend={questions.codeLanguage} choices={languages.map((value) => ({ value, label: NAMES[value] }))} value={shown} onChoose={onChoose} />
      )}
      <ScrollBox label={`${label}, ${shown}`}>
        <pre className="code" lang="en">
          <code>{code[shown]?.trimEnd()}</code>
        </pre>
      </ScrollBox>
    </div>
  );
}
