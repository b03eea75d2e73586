export interface Title {
  title: string;
  /** how the bank marks it as a question: `Q:`, `12.`, or not at all */
  marker: 'label' | 'number' | 'none';
  number: number | null;
}

const LABELS =
  'questions?|ques|que|q|pregunta|frage|domanda|pergunta|quest[ãa]o|вопрос|питання|pytanie|soru|câu(?: hỏi)?|pertanyaan|vraag|otázka|سؤال|السؤال|سوال|پرسش|שאלה|प्रश्न|질문|문제|質問|問題|問|问题|问|题目|题|Q&A';
const ANCHOR = /<a\b[^>]*>([\s\S]*?)<\/a>|<a\b[^>]*\/?>|<\/a>/gi;
const WRAPS = [
  /^\*\*([^*](?:.*[^*])?)\*\*$/,
  /^__([^_](?:.*[^_])?)__$/,
  /^\*([^*]+)\*$/,
  /^_([^_]+)_$/,
  /^<(b|strong|em|i|u|p|h[1-6]|span|div|font|big|center|ins|mark)\b[^>]*>([\s\S]*)<\/\1>$/i,
];
const LEADING = [
  /^(?::[a-z0-9_+-]+:\s*|[\p{Extended_Pictographic}\u{FE0F}\u200D]+\s+)+(?=\S)/u,
  /^\[(?:\[[^\]]*\]|[^\p{L}\p{N}\]]*)\](?:\([^)]*\))?\s*/u,
  /^(?:&nbsp;|<br\s*\/?>|\u200B|\u200C|\u200F|\u200E|\uFEFF|\\)+\s*/i,
];
const LABEL = new RegExp(`^(?:#\\s*)?(?:${LABELS})\\s*(?:[#№.]?\\s*(\\d{1,4})[a-h]?)?\\s*(?:[.:：)、。]|[-–—](?=\\s))\\s*(?=\\S)`, 'iu');
const LABEL_SPACE = new RegExp(`^(?:${LABELS})\\s*[#№]?\\s*(\\d{1,4})\\s+(?=\\S)`, 'iu');
const TASK =
  /^(?:problem|scenario|exercise|challenge|task|puzzle|задача|задание|упражнение|aufgabe|übung|ejercicio|exercice|exercício|esercizio|zadanie|练习|例题|面试题|연습문제|例題)\s*[#№]?\s*(\d{1,4})\s*(?:[.:：)、。]|[-–—](?=\s))\s*(?=\S)/iu;
const CJK_NUMBER = /^第\s*([0-9一二三四五六七八九十百]+)\s*[题題問问]\s*[：:、.]?\s*/u;
const NUMBER = /^(?:[#№]\s*)?[([【]?(\d{1,6})((?:\.\d{1,4}){0,3})\s*(?:[.)\]】、．:：]|\s?[-–—](?=\s))(?!\d)\s*(?=\S)/u;
const DEEP_NUMBER = /^(\d{1,3})((?:\.\d{1,4}){1,3})\s+(?=\S)/u;

/** A sign at the end that leads back to the contents. */
const LINK_BACK = /\s*\[[^\p{L}\p{N}]{1,8}\]\(#[^)]*\)\s*$/u;

/** Longer texts are no titles, and too long for patterns that look ahead. */
const LONGEST = 4_000;

/** Without emphasis around the whole of it. */
function unwrapped(text: string): string {
  return WRAPS.reduce((current, wrap) => {
    const match = wrap.exec(current);
    const inner = (match?.[2] ?? match?.[1] ?? '').trim();
    return inner === '' || /\*\*|<\/?(?:b|strong)\b/i.test(inner) ? current : inner;
  }, text);
}

/** Without a leading sign, as long as words remain. */
function withoutLeading(text: string): string {
  return LEADING.reduce((current, leading) => {
    const rest = current.replace(leading, '').trim();
    return /[\p{L}\p{N}]/u.test(rest) ? rest : current;
  }, text);
}

function withoutDecoration(text: string): string {
  let current = text.trim();
  for (let before = ''; before !== current;) {
    before = current;
    current = withoutLeading(unwrapped(current));
  }
  return current;
}

const CJK_NUMERAL = /^[（(]?[一二三四五六七八九十百]{1,4}[）)]?[、.．]\s*(?=\S)/u;
/** `P1.` and `C2.`, the word for a question cut down to its first letter in any language. */
const LETTER_NUMBER = /^\p{L}\s?(\d{1,4})\s*[.)。]\s*(?=\S)/u;

const MARKS: readonly { pattern: RegExp; marker: 'label' | 'number' }[] = [
  { pattern: LABEL, marker: 'label' },
  { pattern: LABEL_SPACE, marker: 'label' },
  { pattern: TASK, marker: 'number' },
  { pattern: CJK_NUMBER, marker: 'number' },
  { pattern: CJK_NUMERAL, marker: 'number' },
  { pattern: LETTER_NUMBER, marker: 'number' },
  { pattern: DEEP_NUMBER, marker: 'number' },
  { pattern: NUMBER, marker: 'number' },
];
const BOLD_MARK = /^(?:\*\*|__|<b>)([^*_<]{1,12})(?:\*\*|__|<\/b>)\s*[.:：]?\s*(?=\S)/;
const OPENS_BOLD = /^(\*\*|__|\*|_)(?=[\d(#]|Q)/;

interface Marked {
  marker: 'label' | 'number';
  number: number | null;
  rest: string;
}

function numberIn([, whole, parts]: RegExpExecArray): number | null {
  const digits = parts ? parts.split('.').at(-1) : whole;
  return digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : null;
}

/** The text with a mark that is in bold by itself set plain, and with emphasis removed that opens before a mark. */
function plainStart(text: string): { plain: string; opened: string } {
  const bold = BOLD_MARK.exec(text);
  const whole = bold && MARKS.some(({ pattern }) => pattern.exec(`${bold[1]} x`)?.[0].length === (bold[1]?.length ?? 0) + 1);
  if (whole) return { plain: `${bold[1]} ${text.slice(bold[0].length)}`, opened: '' };
  const [, opened = ''] = OPENS_BOLD.exec(text) ?? [];
  return { plain: text.slice(opened.length), opened };
}

/** Takes a label or a number off the beginning of a title, null where there is none. */
function takeMark(text: string): Marked | null {
  const { plain, opened } = plainStart(text);
  for (const { pattern, marker } of MARKS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const rest = withoutDecoration(opened + plain.slice(match[0].length));
    return { marker, number: numberIn(match), rest: closed(rest, opened) };
  }
  return null;
}

/** Emphasis that opened before a mark ends somewhere within what is left: both its ends go. */
function closed(text: string, opened: string): string {
  return opened !== '' && text.startsWith(opened) && text.indexOf(opened, opened.length) > 0 ? text.replace(opened, '').replace(opened, '') : text;
}

/** The text of a title that is a link as a whole. */
function withoutLink(text: string): string {
  const link = /^\[(.+)\]\([^()]*(?:\([^()]*\)[^()]*)*\)$/.exec(text)?.[1];
  return link === undefined || link.includes('](') ? text : withoutDecoration(link);
}

/** A heading, summary, item or paragraph as the title of a question: one line, without number, label, anchor and emphasis around the whole. */
export function titleOf(raw: string): Title {
  if (raw.length > LONGEST) return { title: raw.trim(), marker: 'none', number: null };
  const line = raw
    .replace(ANCHOR, (_tag, inner: string | undefined) => inner ?? '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(LINK_BACK, '')
    .replace(/\s+/g, ' ');
  const text = withoutLink(withoutDecoration(line));
  const first = takeMark(text);
  if (!first) return { title: text.trim(), marker: 'none', number: null };
  const second = takeMark(first.rest);
  const marker = second?.marker === 'label' ? 'label' : first.marker;
  return { title: (second ?? first).rest.trim(), marker, number: first.number ?? second?.number ?? null };
}
