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
const CJK_NUMBER = /^第\s*([0-9一二三四五六七八九十百]+)\s*[题題問问]\s*[：:、.]?\s*/u;
const NUMBER = /^(?:[#№]\s*)?[([【]?(\d{1,4})((?:\.\d{1,4}){0,3})\s*(?:[.)\]】、．:：]|\s?[-–—](?=\s))(?!\d)\s*(?=\S)/u;
const DEEP_NUMBER = /^(\d{1,3})((?:\.\d{1,4}){1,3})\s+(?=\S)/u;

/** Longer texts are no titles, and too long for patterns that look ahead. */
const LONGEST = 4_000;

function withoutDecoration(text: string): string {
  let current = text.trim();
  for (let before = ''; before !== current;) {
    before = current;
    for (const wrap of WRAPS) {
      const match = wrap.exec(current);
      const inner = match?.[2] ?? match?.[1];
      if (inner !== undefined && inner.trim() !== '' && !/\*\*|<\/?(?:b|strong)\b/i.test(inner)) current = inner.trim();
    }
    for (const leading of LEADING) {
      const rest = current.replace(leading, '').trim();
      if (/[\p{L}\p{N}]/u.test(rest)) current = rest;
    }
  }
  return current;
}

/** `P1.` and `C2.`, the word for a question cut down to its first letter in any language. */
const LETTER_NUMBER = /^\p{L}\s?(\d{1,4})\s*[.)。]\s*(?=\S)/u;

/** A heading, summary, item or paragraph as the title of a question: one line, without number, label, anchor and emphasis around the whole. */
export function titleOf(raw: string): Title {
  if (raw.length > LONGEST) return { title: raw.trim(), marker: 'none', number: null };
  let text = raw
    .replace(ANCHOR, (_tag, inner: string | undefined) => inner ?? '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  text = withoutDecoration(text);
  const link = /^\[(.+)\]\([^()]*(?:\([^()]*\)[^()]*)*\)$/.exec(text)?.[1];
  if (link !== undefined && !/\]\(/.test(link)) text = withoutDecoration(link);
  let marker: Title['marker'] = 'none';
  let number: number | null = null;
  const take = (pattern: RegExp, kind: Title['marker']): boolean => {
    const boldNumber = /^(\*\*|__|<b>)([^*_<]{1,12})(?:\*\*|__|<\/b>)\s*[.:：]?\s*(?=\S)/.exec(text);
    const plain = boldNumber && pattern.test(`${boldNumber[2]} x`) && pattern.exec(`${boldNumber[2]} x`)?.[0].length === (boldNumber[2]?.length ?? 0) + 1;
    const candidate = plain ? `${boldNumber[2]} ${text.slice(boldNumber[0].length)}` : text.replace(/^(\*\*|__|\*|_)(?=[\d(#]|Q)/, '');
    const match = pattern.exec(candidate);
    if (!match) return false;
    marker = marker === 'label' ? 'label' : kind;
    const digits = match[2] ? match[2].split('.').at(-1) : match[1];
    if (digits !== undefined && /^\d+$/.test(digits)) number ??= Number(digits);
    const opened = !plain && candidate !== text ? (/^(\*\*|__|\*|_)/.exec(text)?.[1] ?? '') : '';
    text = withoutDecoration(`${opened}${candidate.slice(match[0].length)}`.trim());
    if (opened !== '' && text.startsWith(opened) && text.indexOf(opened, opened.length) > 0) text = text.replace(opened, '').replace(opened, '');
    return true;
  };
  for (let round = 0; round < 2; round += 1) {
    const found =
      take(LABEL, 'label') ||
      take(LABEL_SPACE, 'label') ||
      take(CJK_NUMBER, 'number') ||
      take(LETTER_NUMBER, 'number') ||
      take(DEEP_NUMBER, 'number') ||
      take(NUMBER, 'number');
    if (!found) break;
  }
  return { title: text.trim(), marker, number };
}
