import { useEffect, useEffectEvent, useRef } from 'react';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import { type CodeEditorHandle, createEditor } from './editor/create-editor.ts';

interface CodeEditorProps {
  language: CodeLanguage;
  text: string;
  label: string;
  longest: number;
  onChange: (text: string) => void;
  onLeave: () => void;
}

/** The editor as a part of a screen. Another language is another editor, with a history of its own. */
export function CodeEditor({ language, text, label, longest, onChange, onLeave }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditorHandle>(null);
  const room = useEffectEvent(() => longest);
  const change = useEffectEvent(onChange);
  const leave = useEffectEvent(onLeave);
  const begin = useEffectEvent((parent: HTMLElement, chosen: CodeLanguage) =>
    createEditor({
      parent,
      language: chosen,
      text,
      label,
      longest: () => room(),
      onChange: (written) => change(written),
      onLeave: () => leave(),
    }),
  );
  useEffect(() => {
    if (host.current === null) return undefined;
    const made = begin(host.current, language);
    editor.current = made;
    return () => made.destroy();
  }, [language]);
  useEffect(() => editor.current?.setText(text), [text]);
  useEffect(() => editor.current?.setLabel(label), [label]);
  return <div ref={host} className="code-editor" />;
}
