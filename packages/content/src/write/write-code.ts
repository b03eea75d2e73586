import type { CodeTask } from '../records.ts';
import { LANGUAGES, type Language } from '../vocabulary.ts';
import { writeCases } from './write-cases.ts';
import { writeHeading, writeParagraph } from './write-plain-text.ts';

type ByLanguage = CodeTask['starter'];

function fence(language: string, code: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const mark = '`'.repeat(Math.max(2, ...runs) + 1);
  return code === '' ? `${mark}${language}\n${mark}` : `${mark}${language}\n${code}\n${mark}`;
}

const fences = (code: ByLanguage): string[] =>
  LANGUAGES.flatMap((language) => {
    const text = code[language];
    return text === undefined ? [] : [fence(language, text)];
  });

function languageOf({ starter, reference }: CodeTask): Language {
  return LANGUAGES.find((language) => starter[language] !== undefined || reference[language] !== undefined) ?? 'python';
}

const writeWrong = ({ fault, why, code }: CodeTask['wrong'][number]): string =>
  [writeHeading(3, fault), ...(why === '' ? [] : [writeParagraph(why)]), ...fences(code)].join('\n\n');

/** What stands under each of the headings that only a coding question has; an empty text for a heading that is not needed. */
export function writeCode(code: CodeTask) {
  return {
    Starter: fences(code.starter).join('\n\n'),
    Reference: fences(code.reference).join('\n\n'),
    Wrong: code.wrong.map(writeWrong).join('\n\n'),
    Tests: code.cases.length === 0 ? '' : fence('yaml', writeCases(code, languageOf(code))),
  };
}

/** The code part as one text: its headings, each with what stands below it. */
export function writeCodeText(code: CodeTask): string {
  return Object.entries(writeCode(code))
    .flatMap(([heading, text]) => (text === '' ? [] : [`## ${heading}\n\n${text}`]))
    .join('\n\n');
}
