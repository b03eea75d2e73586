import { markdownText } from './markdown-text.ts';

export interface QuestionDraft {
  id: string;
  slug: string;
  /** slug of its area, and the folder */
  area: string;
  title: string;
  source: string;
}

type Kind = 'concept' | 'troubleshooting' | 'coding' | 'system-design' | 'behavioral';

const KINDS: [kind: Kind, pattern: RegExp][] = [
  [
    'behavioral',
    /\btell me about\b|\bdescribe a (?:time|situation|project)\b|\ba time (?:when|you)\b|\bhave you ever\b|\byour (?:greatest|biggest|proudest)\b|\bwhy do you want\b/i,
  ],
  ['system-design', /^(?:how would you )?(?:design|architect|re-?architect|sketch|model)\b/i],
  ['coding', /^(?:write|implement|code|merge|reverse|parse|solve|given (?:an?|the|two) (?:array|list|string|tree|graph|table|log|matrix)\b)/i],
  [
    'troubleshooting',
    /\bdebug|\btroubleshoot|\bdiagnos|\broot cause\b|\bstuck\b|\bunresponsive\b|\bcannot\b|\bfail(?:s|ing)\b|\bis (?:slow|down)\b|\bspikes?\b/i,
  ],
];

const LONGEST_TITLE = 180;

/** The kind that the words of a question suggest; `concept` where they suggest none. */
export const kindOf = (title: string): Kind => KINDS.find(([, pattern]) => pattern.test(title))?.[0] ?? 'concept';

const shortTitle = (title: string): string => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')} …`);

/** A question as a file of ours: a draft, for the workspace only, whose answer is still to be written. */
export function draftQuestion({ id, area, title, source }: QuestionDraft): string {
  return [
    '---',
    `id: ${id}`,
    `kind: ${kindOf(title)}`,
    `area: ${area}`,
    'skills: []',
    'difficulty: medium',
    'minutes: 15',
    'status: draft',
    'visibility: workspace',
    `sources: [${source}]`,
    '---',
    '',
    `# ${markdownText(shortTitle(title))}`,
    '',
    '## Prompt',
    '',
    markdownText(title),
    '',
    '## Answer',
    '',
  ].join('\n');
}
