import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { pythonLanguage } from '@codemirror/lang-python';
import { SQLite } from '@codemirror/lang-sql';
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import { codeColors, editorLook } from './editor-look.ts';

const LANGUAGES = {
  python: { support: pythonLanguage, indent: '    ' },
  typescript: { support: typescriptLanguage, indent: '  ' },
  sql: { support: SQLite.language, indent: '  ' },
  shell: { support: StreamLanguage.define(shell), indent: '  ' },
} as const;

/** Tab belongs to the code until Escape: the next Tab then leaves, and whatever is written takes it back. */
const tabLeavesAfterEscape = [
  keymap.of([
    {
      key: 'Escape',
      run: (view) => {
        view.setTabFocusMode(true);
        return true;
      },
    },
    indentWithTab,
  ]),
  EditorView.updateListener.of(({ view, docChanged }) => {
    if (docChanged) view.setTabFocusMode(false);
  }),
  EditorView.domEventHandlers({
    blur: (_event, view) => view.setTabFocusMode(false),
  }),
];

/** What runs the code runs it from anywhere in the form; it must not also open a line here. */
const leaveRunKey = Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => true }]));

interface EditorOptions {
  parent: HTMLElement;
  language: CodeLanguage;
  text: string;
  label: string;
  /** how long the text may become */
  longest: () => number;
  onChange: (text: string) => void;
  onLeave: () => void;
}

export interface CodeEditorHandle {
  /** puts another text there, unless it is the same */
  setText: (text: string) => void;
  setLabel: (label: string) => void;
  destroy: () => void;
}

function extensionsFor({ language, longest, onChange, onLeave }: EditorOptions) {
  const { support, indent } = LANGUAGES[language];
  return [
    leaveRunKey,
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    indentOnInput(),
    indentUnit.of(indent),
    EditorState.tabSize.of(indent.length),
    bracketMatching(),
    support,
    syntaxHighlighting(codeColors),
    editorLook,
    // It has the focus by itself; said so, the part that scrolls is known to hold what the keyboard reaches.
    EditorView.contentAttributes.of({ tabindex: '0' }),
    tabLeavesAfterEscape,
    keymap.of([...defaultKeymap, ...historyKeymap]),
    // What is longer than an answer may be would not be saved.
    EditorState.changeFilter.of(({ newDoc, startState }) => newDoc.length <= Math.max(longest(), startState.doc.length)),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((transaction) => transaction.isUserEvent('set'))) onChange(state.doc.toString());
    }),
    EditorView.domEventHandlers({ blur: () => onLeave() }),
  ];
}

/**
 * An editor of code. It stands in a shadow root, where its styles are constructed sheets: the policy of the page allows no
 * style element.
 */
export function createEditor(options: EditorOptions): CodeEditorHandle {
  const root = options.parent.shadowRoot ?? options.parent.attachShadow({ mode: 'open' });
  const view = new EditorView({ root, parent: root, state: EditorState.create({ doc: options.text, extensions: extensionsFor(options) }) });
  // Keys without Ctrl or ⌘ are for the code: outside the shadow nobody sees that a field has them.
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  });
  const setLabel = (label: string): void => view.contentDOM.setAttribute('aria-label', label);
  setLabel(options.label);
  return {
    setText: (text) => {
      if (text !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'set', filter: false });
    },
    setLabel,
    destroy: () => view.destroy(),
  };
}
