export type SectionName = 'intro' | 'pillars' | 'process' | 'areas' | 'responsibilities' | 'skills' | 'common' | 'faq' | 'tips' | 'summary' | 'unknown';
export type LabelName = 'topics' | 'examples' | 'must-have' | 'nice-to-have';

/** Titles of the sections that guides of this family have, the more particular first. */
const SECTIONS: [name: SectionName, pattern: RegExp][] = [
  ['faq', /\bfaqs?\b|\bfrequently asked questions\b|\bquestions candidates (?:often )?ask\b|\bcommonly asked by candidates\b/i],
  [
    'common',
    /\b(?:common|popular|typical|representative|practice|more|additional|frequent(?:ly asked)?|real|reported|recent) (?:\w+ ){0,2}?(?:questions|prompts)\b|\bquestion bank\b|\bquestions (?:by (?:topic|category)|to practi[cs]e|you (?:may|might|will|can)|(?:reported|shared|asked|collected|seen|heard) (?:by|from|in|at)|from (?:past |recent |other )?(?:candidates|interviews)|that come up)\b|^interview questions\b/i,
  ],
  ['tips', /\btips\b|\badvice\b|\bhow to stand out\b|\bdo'?s and don'?ts\b|\binsider\b/i],
  [
    'process',
    /\b(?:interview|hiring|selection|recruit(?:ing|ment)) (?:process|loop|stages|rounds|journey|timeline|pipeline|format|steps)\b|\bprocess overview\b|\bthe (?:process|loop)\b|^process(?: at a glance| in (?:short|brief))?$|^(?:stages|rounds)(?: of the (?:process|interview))?$|\bfrom application to offer\b|\bhow (?:the )?(?:hiring|interviewing|recruiting) works\b|\bhow (?:we|they) (?:interview|hire)\b|\binterview overview\b|\bwhat to expect\b/i,
  ],
  ['responsibilities', /\bresponsibilit|\bwhat you(?:'|’)?(?:ll| will) (?:do|own)\b|\bday[- ]to[- ]day\b|\ba day in\b|\bduties\b|\bthe role in practice\b/i],
  [
    'skills',
    /\brequirements?\b|\bqualifications?\b|\bskills (?:&|and|needed|required|(?:you|they|we) (?:need|want|expect|look)|you (?:should|must) have)|\bwho (?:we|they) (?:are|look)|\bwhat (?:you(?:'|’)?ll|you) (?:need|bring)\b|^(?:key |core |required )?skills$|^(?:must|nice)[- ]?(?:to[- ])?haves?(?: skills| qualifications| requirements| experience)?$/i,
  ],
  [
    'areas',
    /\bevaluation areas?\b|\bareas? of (?:evaluation|focus|assessment)\b|\bfocus areas?\b|\bdeep[- ]?dive\b|\b(?:core|key|technical|interview|assessment) (?:areas|topics|domains|competencies)\b|\bwhat (?:we|they|interviewers|you(?:'|’)?re|you are|you(?:'|’)ll be|you will be) (?:test|assess|evaluat|measur|examin)|\btopics? (?:in detail|covered)\b|\bwhat gets (?:tested|assessed)\b/i,
  ],
  [
    'pillars',
    /\bgetting ready\b|\bprepar(?:e|ing|ation)\b|\bhow you(?:'|’)?(?:re| are| will be) (?:evaluated|assessed|judged)\b|\bpillars\b|\bevaluation criteria\b|\bwhat (?:we|interviewers|they) look for\b|\bwhat (?:we|they) value\b/i,
  ],
  ['summary', /\bsummary\b|\bnext steps\b|\bconclusion\b|\bwrap(?:ping)?[- ]up\b|\bfinal (?:thoughts|words)\b|\bkey takeaways\b/i],
  [
    'intro',
    /^what (?:is an? .+ (?:at|role|job)\b|does an? .+ do\b)|^about (?:the|this) (?:role|position|job)\b|\brole overview\b|\boverview of the role\b|^(?:introduction|overview)$/i,
  ],
];

const LABELS: [name: LabelName, pattern: RegExp][] = [
  [
    'must-have',
    /\bmust[- ]?haves?\b|\b(?:required|minimum|basic|essential|core) (?:skills|qualifications|requirements|experience)\b|^(?:required|essential)$/i,
  ],
  [
    'nice-to-have',
    /\bnice[- ]?to[- ]?haves?\b|\b(?:preferred|desired|desirable|bonus|optional|additional) (?:skills|qualifications|experience|points)\b|^(?:preferred|bonus|a plus)$/i,
  ],
  [
    'examples',
    /^(?:example|sample|possible|practice|typical|likely|representative|illustrative)\b.*\b(?:questions?|scenarios?|prompts?|problems?|tasks?)\b|^(?:questions?|scenarios?|prompts?)(?: (?:you|and|or|to)\b.*)?$|\bquestions? (?:you )?(?:may|might|could|can) (?:be asked|expect|hear|get|face)\b|\bexample questions?\b/i,
  ],
  [
    'topics',
    /^(?:be (?:ready|prepared)|(?:advanced|additional|less common|deeper|bonus) (?:concepts|topics|areas|subjects)\b|you should (?:be|know)|you(?:'|’)ll need|make sure|expect|prepare|review|study|know|brush up|focus|key (?:topics|concepts|points)|topics|concepts|main topics|core (?:topics|concepts)|what (?:we|they|interviewers) (?:look for|want)|what to (?:know|study|review|cover)|areas to (?:cover|know)|things to|subjects)\b/i,
  ],
];

/** The section a heading opens; null for a heading of its own. */
export const sectionOf = (heading: string): SectionName | null => SECTIONS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;

/** What a label announces: the topics of an area, its example questions, or skills of a kind; null for other lines. */
export const labelOf = (text: string): LabelName | null => LABELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
