import { generatePath } from 'react-router';

/** Every address of the app, as the router matches it. */
export const PATTERNS = {
  home: '/',
  guides: '/guides',
  guide: '/guides/:slug',
  questions: '/questions',
  question: '/questions/:slug',
  questionVersion: '/questions/:slug/versions/:number',
  questionChanges: '/questions/:slug/changes',
  salaries: '/pay',
  salary: '/pay/:slug',
  tracks: '/tracks',
  track: '/tracks/:slug',
  study: '/study/:slug',
  studyAttempt: '/study/:slug/attempts/:id',
  review: '/review',
  rounds: '/rounds',
  newRound: '/rounds/new',
  round: '/rounds/:id',
  debrief: '/rounds/:id/debrief',
  newLoop: '/loops/new',
  loop: '/loops/:id',
  submit: '/submit/:kind/:id',
  submissions: '/submissions',
  submission: '/submissions/:id',
  unsent: '/unsent',
  stories: '/stories',
  story: '/stories/:id',
  articles: '/readings',
  article: '/readings/:slug',
  signIn: '/sign-in',
  join: '/join',
  reset: '/reset',
  me: '/me',
  target: '/target',
  plan: '/plan',
  progress: '/progress',
  evidence: '/progress/grades',
  settings: '/settings',
  sharing: '/sharing',
  myPeople: '/my-people',
  mentee: '/my-people/:id',
  desk: '/desk',
  deskReview: '/desk/:ticket',
  calibration: '/desk/calibration',
  suggestions: '/suggestions',
  notifications: '/notifications',
  digest: '/digest',
  stopMail: '/stop-mail',
  reports: '/reports',
  workspaces: '/workspaces',
  workspace: '/workspaces/:id',
  bringIn: '/workspaces/:id/bring-in',
  bankImport: '/workspaces/:id/imports/:importId',
  workspaceQuestion: '/workspaces/:id/questions/:questionId',
  newQuestion: '/workspaces/:id/questions/new',
  editQuestion: '/workspaces/:id/questions/:questionId/edit',
  sourceChanges: '/workspaces/:id/questions/:questionId/changes',
  bringBack: '/workspaces/:id/bring-back',
  fileConflict: '/workspaces/:id/conflicts/:conflictId',
  questionSet: '/workspaces/:id/sets/:setId',
  setKit: '/workspaces/:id/sets/:setId/kit',
  setAnalysis: '/workspaces/:id/sets/:setId/analysis',
  setVersion: '/workspaces/:id/sets/:setId/versions/:number',
  sharedSet: '/shared-set',
  setAssessment: '/workspaces/:id/sets/:setId/assessments/:assessmentId',
  assessmentSubmission: '/workspaces/:id/sets/:setId/assessments/:assessmentId/submissions/:submissionId',
  invitation: '/assessment',
  myAssessment: '/assessments/:id',
  secondFactor: '/second-factor',
  admin: '/admin',
  adminPeople: '/admin/people',
  adminInvites: '/admin/invites',
  adminContent: '/admin/content',
  adminAudit: '/admin/audit',
  adminSettings: '/admin/settings',
} as const;

export const FILTER_NAMES = ['area', 'kind', 'skill', 'difficulty', 'origin', 'guide', 'stage'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
/** What narrows the bank: its filters, and the text that is searched for. */
export type QuestionFilters = Partial<Record<FilterName | 'q', string>>;

/** The id of the element that an address with `#…` leads to. */
export const anchors = {
  company: (slug: string) => `company-${slug}`,
  stage: (slug: string) => `stage-${slug}`,
  area: (slug: string) => `area-${slug}`,
  common: (slug: string) => `common-${slug}`,
  /** a titled paragraph of a section, by the words of its title */
  entry: (section: string, title: string) =>
    `${section}-${title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')}`,
  day: (day: number) => `day-${day}`,
} as const;

const withHash = (path: string, anchor: string | undefined): string => (anchor === undefined ? path : `${path}#${anchor}`);

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Addresses are built here and nowhere else. */
export const paths = {
  home: () => PATTERNS.home,
  guides: (anchor?: string) => withHash(PATTERNS.guides, anchor),
  guide: (slug: string, anchor?: string) => withHash(generatePath(PATTERNS.guide, { slug }), anchor),
  questions: (filters: QuestionFilters = {}) => {
    const search = new URLSearchParams();
    for (const name of ['q', ...FILTER_NAMES] as const) if (filters[name]) search.set(name, filters[name]);
    const text = search.toString();
    return text === '' ? PATTERNS.questions : `${PATTERNS.questions}?${text}`;
  },
  /** @param track the study track through which the question is come to */
  question: (slug: string, track?: string) => withQuery(generatePath(PATTERNS.question, { slug }), { track }),
  questionVersion: (slug: string, number: number) => generatePath(PATTERNS.questionVersion, { slug, number: String(number) }),
  questionChanges: (slug: string, { from, to }: { from?: number | string | undefined; to?: number | string | undefined } = {}) =>
    withQuery(generatePath(PATTERNS.questionChanges, { slug }), { from, to }),
  salaries: () => PATTERNS.salaries,
  salary: (slug: string) => generatePath(PATTERNS.salary, { slug }),
  tracks: () => PATTERNS.tracks,
  track: (slug: string, anchor?: string) => withHash(generatePath(PATTERNS.track, { slug }), anchor),
  /** @param isAnew begin a new attempt */
  study: (slug: string, { isAnew = false } = {}) => withQuery(generatePath(PATTERNS.study, { slug }), { anew: isAnew ? '' : undefined }),
  studyAttempt: (slug: string, id: string) => generatePath(PATTERNS.studyAttempt, { slug, id }),
  review: () => PATTERNS.review,
  rounds: () => PATTERNS.rounds,
  /** @param query what to compose it from, where that is known */
  newRound: (query: { guide?: string; stage?: string; area?: string; track?: string; minutes?: number } = {}) => withQuery(PATTERNS.newRound, query),
  round: (id: string) => generatePath(PATTERNS.round, { id }),
  debrief: (id: string) => generatePath(PATTERNS.debrief, { id }),
  /** @param query the guide whose process is rehearsed */
  newLoop: (query: { guide?: string } = {}) => withQuery(PATTERNS.newLoop, query),
  loop: (id: string) => generatePath(PATTERNS.loop, { id }),
  /** @param kind an answer, a round or a loop, which is then named by its id */
  submit: (kind: string, id: string) => generatePath(PATTERNS.submit, { kind, id }),
  submissions: () => PATTERNS.submissions,
  submission: (id: string) => generatePath(PATTERNS.submission, { id }),
  unsent: () => PATTERNS.unsent,
  stories: () => PATTERNS.stories,
  /** @param id one that nothing has yet begins a new story */
  story: (id: string) => generatePath(PATTERNS.story, { id }),
  articles: () => PATTERNS.articles,
  article: (slug: string) => generatePath(PATTERNS.article, { slug }),
  join: () => PATTERNS.join,
  reset: () => PATTERNS.reset,
  me: () => PATTERNS.me,
  /** @param query which target: one by its id, a new one for a guide, or one more whose guide is still to be chosen */
  target: (query: { id?: string; guide?: string; add?: 'yes' } = {}) => withQuery(PATTERNS.target, query),
  plan: () => PATTERNS.plan,
  progress: () => PATTERNS.progress,
  evidence: (query: { area?: string; skill?: string }) => withQuery(PATTERNS.evidence, query),
  settings: () => PATTERNS.settings,
  sharing: (anchor?: string) => withHash(PATTERNS.sharing, anchor),
  myPeople: () => PATTERNS.myPeople,
  mentee: (id: string) => generatePath(PATTERNS.mentee, { id }),
  desk: () => PATTERNS.desk,
  deskReview: (ticket: string) => generatePath(PATTERNS.deskReview, { ticket }),
  calibration: () => PATTERNS.calibration,
  suggestions: () => PATTERNS.suggestions,
  notifications: () => PATTERNS.notifications,
  digest: () => PATTERNS.digest,
  reports: (state?: string) => withQuery(PATTERNS.reports, { state }),
  workspaces: () => PATTERNS.workspaces,
  /** @param query which of its questions */
  workspace: (id: string, query: { q?: string; status?: string; import?: string } = {}) => withQuery(generatePath(PATTERNS.workspace, { id }), query),
  bringIn: (id: string) => generatePath(PATTERNS.bringIn, { id }),
  bankImport: (id: string, importId: string) => generatePath(PATTERNS.bankImport, { id, importId }),
  workspaceQuestion: (id: string, questionId: string) => generatePath(PATTERNS.workspaceQuestion, { id, questionId }),
  newQuestion: (id: string) => generatePath(PATTERNS.newQuestion, { id }),
  /** @param isNew it was never saved */
  editQuestion: (id: string, questionId: string, { isNew = false } = {}) =>
    withQuery(generatePath(PATTERNS.editQuestion, { id, questionId }), { new: isNew ? '' : undefined }),
  sourceChanges: (id: string, questionId: string, pair: { from?: number; to?: number } = {}) =>
    withQuery(generatePath(PATTERNS.sourceChanges, { id, questionId }), pair),
  bringBack: (id: string) => generatePath(PATTERNS.bringBack, { id }),
  fileConflict: (id: string, conflictId: string) => generatePath(PATTERNS.fileConflict, { id, conflictId }),
  questionSet: (id: string, setId: string) => generatePath(PATTERNS.questionSet, { id, setId }),
  setKit: (id: string, setId: string) => generatePath(PATTERNS.setKit, { id, setId }),
  setAnalysis: (id: string, setId: string) => generatePath(PATTERNS.setAnalysis, { id, setId }),
  setVersion: (id: string, setId: string, number: number) => generatePath(PATTERNS.setVersion, { id, setId, number: String(number) }),
  sharedSet: () => PATTERNS.sharedSet,
  setAssessment: (key: { id: string; setId: string; assessmentId: string }) => generatePath(PATTERNS.setAssessment, key),
  assessmentSubmission: (key: { id: string; setId: string; assessmentId: string; submissionId: string }) => generatePath(PATTERNS.assessmentSubmission, key),
  /** the token of the link stands in the fragment */
  invitation: () => PATTERNS.invitation,
  myAssessment: (id: string) => generatePath(PATTERNS.myAssessment, { id }),
  secondFactor: () => PATTERNS.secondFactor,
  adminPeople: (query: { q?: string; role?: string; state?: string; page?: string } = {}) => withQuery(PATTERNS.adminPeople, query),
  adminInvites: (query: { page?: string } = {}) => withQuery(PATTERNS.adminInvites, query),
  adminContent: (query: { severity?: string; page?: string } = {}) => withQuery(PATTERNS.adminContent, query),
  adminAudit: (query: { act?: string; person?: string; from?: string; to?: string } = {}) => withQuery(PATTERNS.adminAudit, query),
  adminSettings: () => PATTERNS.adminSettings,
  /** @param next the address to go back to afterwards */
  signIn: (next?: string) => (next === undefined ? PATTERNS.signIn : `${PATTERNS.signIn}?${new URLSearchParams({ next }).toString()}`),
};
