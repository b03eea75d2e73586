import type { GuideEntry } from './plain-guide.ts';

const TITLED = /^(?<title>(?:[^:–—.?!]|\.(?=\S)){2,90}?)(?:\s[–—-]\s|:\s|\s?[–—]\s)(?<text>\S[^]*)$/;
const QUOTED_TITLE = /^(?<title>[^:]{2,90}["”'’]?):\s(?<text>\S[^]*)$/;
const OPENERS =
  'You|Your|This|These|As|In|The|A|An|On|By|At|With|From|For|Beyond|When|While|Our|We|They|It|Here|Because|To|Working|Engineers|Candidates|Interviewers|Expect|Collaborate|Partner|Work|Build|Own|Design|Lead|Drive|Develop|Analyze|Ensure|Create|Manage|Support|Help|Teams|Most|Much|Everything|Every|Daily|Since';
const GLUED = new RegExp(
  String.raw`^(?<title>\p{Lu}[\p{L}\p{N}&/,’'()+-]*(?: (?:\p{Lu}[\p{L}\p{N}&/,’'()+-]*|and|of|the|for|&|to|in|with|on|across))*?) (?<text>(?:${OPENERS})\b[^]*)$`,
  'u',
);

const MOST_WORDS = 9;

/** Whether a title reads like one and not like the first half of a sentence: short, or most of its longer words with capitals. */
export function readsLikeTitle(title: string): boolean {
  const words = title.split(' ');
  const longer = words.filter((word) => word.length > 3);
  return words.length <= 3 || (words.length <= MOST_WORDS && longer.filter((word) => /^["“'(]?\p{Lu}/u.test(word)).length * 2 >= longer.length);
}

/** A line that begins with its title: `Title – text`, `Title: text`; null when it has none. */
export function splitEntry({ line, text }: { line: number; text: string }): GuideEntry | null {
  const { title, text: rest } = (TITLED.exec(text) ?? QUOTED_TITLE.exec(text))?.groups ?? {};
  return title === undefined || rest === undefined ? null : { line, title: title.trim(), text: rest };
}

/** The same where scraping lost what stood between title and text: a run of capitalised words before a sentence. */
export function splitGluedEntry(given: { line: number; text: string }): GuideEntry | null {
  const { title, text } = GLUED.exec(given.text)?.groups ?? {};
  if (title === undefined || text === undefined || !title.includes(' ')) return splitEntry(given);
  return { line: given.line, title, text };
}
