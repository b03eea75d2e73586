import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Our colours, which the browser chooses by appearance (ui/tokens.css). */
const color = (name: string): string => `var(--color-${name})`;

export const editorLook = EditorView.theme({
  '&': { backgroundColor: color('paper'), color: color('ink'), fontSize: '0.8125rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.55', minHeight: '15rem', maxHeight: '70vh', overflow: 'auto' },
  '.cm-content': { padding: '0.6rem 0', caretColor: color('ink') },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-gutters': { backgroundColor: color('sheet'), color: color('ink-soft'), borderInlineEnd: `1px solid ${color('rule')}` },
  '.cm-activeLineGutter': { backgroundColor: color('stone-wash'), color: color('ink') },
  '.cm-content ::selection': { backgroundColor: color('stone-wash') },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: color('stone-wash'), outline: `1px solid ${color('rule-strong')}` },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: color('error-wash') },
});

export const codeColors = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: color('code-keyword'), fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: color('code-string') },
  { tag: [tags.comment, tags.docComment], color: color('code-comment'), fontStyle: 'italic' },
  {
    tag: [
      tags.standard(tags.variableName),
      tags.function(tags.variableName),
      tags.function(tags.definition(tags.variableName)),
      tags.function(tags.propertyName),
    ],
    color: color('code-function'),
  },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.typeName, tags.className, tags.self], color: color('code-constant') },
  { tag: [tags.punctuation, tags.operator], color: color('ink-soft') },
]);
