import { boardLines } from './board-words.ts';
import { formatDesignAnswer, parseDesignAnswer } from './design-answer.ts';
import { useMessages } from './messages.tsx';

/** Makes of an answer the text that people read: where it holds a whiteboard, what that says in words takes its place. */
export function usePlainAnswer(): (text: string) => string {
  const { designing } = useMessages();
  return (text) => {
    const answer = parseDesignAnswer(text);
    if (answer.board.length === 0) return text;
    const drawn = boardLines(answer.board, designing.boardWords).map((line) => `- ${line}`);
    return [formatDesignAnswer({ ...answer, board: [] }), [`${designing.board}:`, ...drawn].join('\n')].filter((part) => part !== '').join('\n\n');
  };
}
