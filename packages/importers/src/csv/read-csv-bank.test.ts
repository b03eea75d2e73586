import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';
import { briefMessages, briefQuestions } from '../testing/brief.ts';
import { readCsvBank } from './read-csv-bank.ts';

const questions = (text: string): string[] => briefQuestions([readCsvBank(text)]);
const messages = (text: string): string[] => briefMessages([readCsvBank(text)]);

describe('CSV', () => {
  it.each([
    ['commas', 'question,answer\nWhat is a pipe?,It joins programs.\n'],
    ['semicolons and German names', 'Frage;Antwort\nWhat is a pipe?;It joins programs.\n'],
    ['tabs and Chinese names', '问题\t答案\nWhat is a pipe?\tIt joins programs.\n'],
    ['bars and Russian names', 'Вопрос|Ответ\nWhat is a pipe?|It joins programs.\n'],
    ['short names in another order', 'A,Q\nIt joins programs.,What is a pipe?\n'],
    ['the front and the back of a card', '"Front","Back"\n"What is a pipe?","It joins programs."\n'],
  ])('knows columns by %s', (_what, text) => {
    expect([questions(text), messages(text)]).toEqual([['2 What is a pipe? → It joins programs.'], []]);
  });

  it('tells the line of a row after fields with line ends and empty lines', () => {
    const text = 'question,answer\n"What\nis it?","one\n\ntwo"\n\nAnd this?,three\n';
    expect(questions(text)).toEqual(['2 What is it? → one\n\ntwo', '7 And this? → three']);
  });

  it('takes the separator that a spreadsheet writes on top', () => {
    expect(questions('sep=;\nquestion;answer\nOne, two?;yes\n')).toEqual(['3 One, two? → yes']);
  });

  it('reads the first column as question and the second as answer where no row names them, and says so', () => {
    const text = 'What is x?,An x.\nWhat is y?,A y.\n';
    expect([questions(text), messages(text)]).toEqual([['1 What is x? → An x.', '2 What is y? → A y.'], ['1 warning columns-are-named']]);
  });

  it.each([
    ['letters', 'question,A,B,C,correct\nPick?,red,green,blue,B\n'],
    ['words', 'question,option 1,option 2,option 3,correct answer\nPick?,red,green,blue,Green\n'],
    ['numbers', 'question,choices,correct\nPick?,red|green|blue,2\n'],
    ['a mark', 'question,choices\nPick?,"red\n*green\nblue"\n'],
    ['the answer', 'question,options,answer\nPick?,"A) red\nB) green\nC) blue",B\n'],
  ])('finds the key of choices by %s', (_what, text) => {
    expect([questions(text), messages(text)]).toEqual([['2 Pick? →  [red, green*, blue]'], []]);
  });

  it.each([
    ['semicolons', '"red; green; blue"'],
    ['bars', 'red | green | blue'],
    ['lines', '"red\ngreen\nblue"'],
    ['letters', 'A) red B) green C) blue'],
  ])('takes an answer that lists what the key chooses from for choices, by %s', (_what, answers) => {
    const text = `Question,Answers,Correct Answer\nPick?,${answers},green\n`;
    expect([questions(text), messages(text)]).toEqual([['2 Pick? →  [red, green*, blue]'], []]);
    expect(questions(text.replace(',green', ',B'))).toEqual(['2 Pick? →  [red, green*, blue]']);
  });

  it('drops no key beside an answer that lists nothing, and says so', () => {
    const text = 'Question,Answers,Correct Answer\nPick?,"red, green or blue",green\nWhy?,So.,So.\nHow?,,Thus.\nWhat?,red; green,grey\n';
    expect([questions(text), messages(text)]).toEqual([
      ['2 Pick? → red, green or blue\n\ngreen', '3 Why? → So.', '4 How? → Thus.', '5 What? → red; green\n\ngrey'],
      ['2 warning key-fits', '5 warning key-fits'],
    ]);
  });

  it('counts letters by columns where a choice is empty', () => {
    const text = 'question,A,B,C,correct\nLast?,red,,blue,C\nNone?,red,,blue,B\n';
    expect([questions(text), messages(text)]).toEqual([['2 Last? →  [red, blue*]', '3 None? →  [red, blue]'], ['3 warning key-fits']]);
  });

  it('keeps several right choices and warns of a key that is none of them', () => {
    const text = 'question,A,B,C,correct\nTwo?,red,green,blue,"A, C"\nNone?,red,green,blue,Z\n';
    expect([questions(text), messages(text)]).toEqual([['2 Two? →  [red*, green, blue*]', '3 None? →  [red, green, blue]'], ['3 warning key-fits']]);
  });

  it('maps tags, category and difficulty, and warns of a difficulty that is not known', () => {
    const { questions: read, messages: said } = readCsvBank('question,tags,topic,difficulty\nOne?,"a, b",Linux,schwer\nTwo?,,,-2\n');
    expect(read).toMatchObject([
      { tags: ['a', 'b'], path: ['Linux'], difficulty: 'hard' },
      { tags: [], path: [], difficulty: null },
    ]);
    expect(briefMessages([{ questions: [], messages: said }])).toEqual(['3 warning difficulty-is-known']);
  });

  it('keeps formulas as they are written', () => {
    expect(questions('question,answer\n=1+1?,@SUM(A1)\n')).toEqual(['2 =1+1? → @SUM(A1)']);
  });

  it('does not take a row with too few or too many fields, and names a quote that is never closed', () => {
    const text = 'question,answer,topic\nshort?,x\nlong?,x,y,z\ngood?,x,y\n"open?,x,y\nlost?,x,y\n';
    expect(questions(text)).toEqual(['4 good? → x']);
    expect(messages(text).toSorted()).toEqual(['2 error row-is-whole', '3 error row-is-whole', '5 error csv-is-valid']);
  });

  it('lets empty cells at the end of a row be', () => {
    expect(questions('question,answer\ngood?,x,,\n')).toEqual(['2 good? → x']);
  });

  it.each([
    ['the same name twice', 'answer,Answer ,question\na,b,c\n', '1 error columns-are-unique'],
    ['two names of one thing', 'question,frage,answer\na,b,c\n', '1 error columns-are-unique'],
    ['no column that asks', 'answer,tags\na,b\n', '1 error columns-are-named'],
  ])('refuses a table with %s', (_what, text, message) => {
    expect([questions(text), messages(text)]).toEqual([[], [message]]);
  });

  it('names the columns that it leaves out, and the row that asks nothing', () => {
    expect(messages('question,owner,answer\n,Jo,x\nWhy?,Jo,x\n')).toEqual(['1 warning columns-are-named', '2 error row-has-question']);
  });

  it('turns HTML into markdown, leaves out what could run, and keeps angles that are none', () => {
    const text = 'question,answer\nWhat is <b>bold</b>?,fine<script>x()</script>\nWhat is a List<String>?,`Map<K>`\n';
    expect(questions(text)).toEqual(['2 What is **bold**? → fine', String.raw`3 What is a List\<String>? → ` + '`Map<K>`']);
    expect(messages(text)).toEqual(['2 warning html-is-safe']);
  });

  it('reads Windows-1252 with a warning', () => {
    const bytes = Buffer.from('question,answer\nWas ist ein Schl\u00FCssel?,80 \u0080\n', 'latin1');
    const files = readBank('bank.csv', bytes);
    expect([briefQuestions(files), briefMessages(files)]).toEqual([['2 Was ist ein Schlüssel? → 80 €'], ['1 warning file-is-utf8']]);
    expect(briefMessages(readBank('bank.md', bytes))).toEqual(['2 error file-is-utf8']);
  });

  it('is linear: 20,000 rows come in, each at its line', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `What is ${index}?,It is ${index}.`).join('\n');
    const { questions: read } = readCsvBank(`question,answer\n${rows}\n`);
    expect([read.length, read.at(-1)?.line, read.at(-1)?.answerText]).toEqual([20_000, 20_001, 'It is 19999.']);
  });
});

describe('where a table keeps its key', () => {
  /** The letters of the right choices of each row. */
  const right = (...lines: string[]): string[] =>
    readCsvBank(lines.join('\n')).questions.map(({ choices }) => choices.map(({ correct }, index) => (correct ? 'abcd'[index] : '')).join(''));

  it.each<[string, string[], string[]]>([
    ['in Portuguese', ['Pergunta;Alternativa A;Alternativa B;Resposta correta', 'O que guarda bytes?;um pipe;um job;A'], ['a']],
    ['in Vietnamese', ['Câu hỏi,Lựa chọn A,Lựa chọn B,Đáp án đúng', 'Ống là gì?,bút,bộ đệm,B'], ['b']],
    ['as letters together', ['question,A,B,C,correct', 'Which hold bytes?,pipe,pen,buffer,AC'], ['ac']],
    ['as an index from 0', ['prompt,option1,option2,correctIndex', 'Which holds bytes?,pipe,pen,0', 'Which stops a job?,ink,signal,1'], ['a', 'b']],
    ['as an index from 1', ['prompt,option1,option2,correct index', 'Which holds bytes?,pipe,pen,1', 'Which stops a job?,ink,signal,2'], ['a', 'b']],
    ['without a header', ['Was hält Bytes?;Job;Pipe;Tinte;B', 'Was stoppt einen Job?;Signal;Stift;Papier;A'], ['b', 'a']],
    ['without a header, in words', ['Was hält Bytes?;Job;Pipe;Tinte;Pipe', 'Was stoppt einen Job?;Signal;Stift;Papier;Signal'], ['b', 'a']],
  ])('%s', (_name, lines, keys) => {
    expect(right(...lines)).toEqual(keys);
  });

  it('says so where nothing tells from what an index counts', () => {
    const bank = readCsvBank('prompt,option1,option2,option3,correctIndex\nWhich holds bytes?,pipe,pen,ink,1');
    expect(bank.questions.map(({ answered }) => answered)).toEqual([false]);
    expect(bank.messages.map(({ rule }) => rule)).toContain('key-fits');
  });

  it('takes four columns without names and without a key for question and answer', () => {
    const [question] = readCsvBank('Was hält Bytes?;Eine Pipe.;Seite 3;leicht\nWas ist ein Job?;Eine Gruppe.;Seite 9;schwer').questions;
    expect(question).toMatchObject({ title: 'Was hält Bytes?', answerText: 'Eine Pipe.', choices: [] });
  });
});
