import { GOOD_PASSWORD } from '../testing/good-password.ts';
import { DESK_ROWS } from './desk-rows.ts';
import type { Row } from './row.ts';
import { RECRUITER_ROWS } from './recruiter-rows.ts';
import { ACTORS, type ActorName, type World } from './cast.ts';
import { MAIL_CODE } from './world.ts';

const ANYONE = ACTORS;
const SIGNED_IN = ACTORS.filter((actor) => actor !== 'signed-out' && actor !== 'deactivated');
const CANDIDATES: ActorName[] = ['owner', 'other candidate'];
const MENTORS: ActorName[] = ['mentor with consent', 'mentor without consent', 'mentor with expired consent', 'mentor and recruiter'];
const RECRUITERS: ActorName[] = ['mentor and recruiter', 'recruiter owner', 'recruiter viewer', 'recruiter outside'];
const ADMIN: ActorName[] = ['admin'];
const OWNER: ActorName[] = ['owner'];
const INVITERS = [...new Set([...MENTORS, ...RECRUITERS, ...ADMIN])];

const NEW_PASSWORD = 'eleven quiet otters in the rain';
const ASSERTION = { id: 'AAAA', clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: null };
const ATTESTATION = { id: 'AAAA', clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: [] };

const about = (member: keyof World['people']) => (w: World) => ({ id: w.people[member].id });
const own = (thing: keyof World['ids']) => (w: World) => ({ id: w.ids[thing] });
const proof = (w: World) => ({ ceremonyId: w.ids.ceremony, assertion: ASSERTION });
const codeFor = (w: World) => ({ ceremonyId: w.ids.ceremony, code: '000000' });
const as = (member: keyof World['people']) => (w: World) => ({ signInName: w.people[member].signInName, password: GOOD_PASSWORD });
const newcomerBy = (w: World) => ({ link: w.tokens.invite, signInName: `new-${w.ids.invite}`, name: 'New', timeZone: 'Asia/Shanghai' });
const newcomer = (w: World) => ({ ...newcomerBy(w), password: GOOD_PASSWORD });
const subscription = (w: World) => ({
  endpoint: `https://push.example/${w.ids.invite}`,
  keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
  language: 'en',
});
const inAttempt = (w: World) => ({ id: w.ids.attempt });
const answered = (w: World) => ({ id: w.ids.attempt, revisionId: w.ids.revision });
const grade = () => ({ kind: 'grade', question: 'fork', version: 1, grade: 3, attemptId: null, durationMs: 1000, claimedAt: null });
const EMPTY_LISTS = 'studyPreferences targets tracks readings attempts answers selfLevels probeSteps reviews notes stars'.split(' ').map((name) => [name, []]);
const emptyExport = () => ({ format: 1, exportedAt: '2026-11-28T00:00:00.000Z', data: Object.fromEntries(EMPTY_LISTS) as object });
const PHONE = { guide: 'acme-sre', stages: [{ stage: 'phone', on: '2027-01-15' }], leftOut: [] };
const STORY = { title: 'The outage', situation: 'It was night.', task: '', action: 'I rolled back.', result: '', qualities: [], skills: ['linux'] };
const story = (w: World) => ({ ...STORY, storyId: w.ids.story, basedOnIds: [], isRemoved: false });
const newThing = (w: World) => ({ id: w.ids.newThing });
const inRound = (w: World) => ({ id: w.ids.round });
const AREA_ROUND = { mode: 'strict', minutes: 30, count: 1, of: { kind: 'area', area: 'linux' } };
const LOOP = { guide: 'acme-sre', mode: 'strict', breakMinutes: 10, steps: [{ stage: 'phone', questionKind: null, minutes: 45, count: 2 }] };
const report = () => ({ kind: 'question', slug: 'fork', version: 1, part: 'answer', text: 'The second sentence is not right.' });

/** Every route of the API about people, keyed by method and address. A route without a row fails the build. */
export const PRIVATE_ROWS: Record<string, Row> = {
  'GET /api/session': { may: ANYONE },
  'POST /api/session': { may: ANYONE, body: as('other candidate') },
  'DELETE /api/session': { may: SIGNED_IN, isForWeak: true },
  'POST /api/session/demo': { may: ANYONE, body: () => ({ signInName: 'demo-admin' }), gives: 404 },
  'POST /api/session/passkey': { may: ANYONE, body: proof, gives: 409 },
  'POST /api/session/passkey/options': { may: ANYONE },
  'POST /api/session/second-step': { may: ANYONE, body: codeFor, gives: 401 },
  'POST /api/session/second-step/options': { may: ANYONE, body: (w) => ({ ceremonyId: w.ids.ceremony }) },
  'POST /api/people': { may: ANYONE, body: newcomer },
  'POST /api/people/passkey': { may: ANYONE, body: (w) => ({ ...newcomerBy(w), ceremonyId: w.ids.ceremony, attestation: ATTESTATION }), gives: 409 },
  'POST /api/people/passkey/options': { may: ANYONE, body: (w) => ({ link: w.tokens.invite, signInName: `new-${w.ids.invite}`, name: 'New' }) },
  'POST /api/links/look': { may: ANYONE, body: (w) => ({ token: w.tokens.invite }) },
  'POST /api/links/reset': { may: ANYONE, body: (w) => ({ token: w.tokens.reset, password: NEW_PASSWORD }) },

  'PATCH /api/me/settings': { may: SIGNED_IN, isForWeak: true, body: () => ({ name: 'Renamed' }) },
  'PUT /api/me/password': { may: SIGNED_IN, isForWeak: true, body: () => ({ present: GOOD_PASSWORD, next: NEW_PASSWORD }) },
  'GET /api/me/sessions': { may: SIGNED_IN, isForWeak: true },
  'DELETE /api/me/sessions': { may: SIGNED_IN, isForWeak: true },
  'DELETE /api/me/sessions/:id': { may: OWNER, isForWeak: true, params: own('session') },
  'GET /api/me/export': { may: SIGNED_IN, isForWeak: true },
  'POST /api/me/deletion': { may: SIGNED_IN, body: () => ({ password: GOOD_PASSWORD }) },
  'DELETE /api/me/deletion': { may: SIGNED_IN, isForWeak: true, gives: 404 },

  'GET /api/me/passkeys': { may: SIGNED_IN, isForWeak: true },
  'POST /api/me/passkeys': {
    may: SIGNED_IN,
    isForWeak: true,
    body: (w) => ({ ceremonyId: w.ids.ceremony, name: 'Key', attestation: ATTESTATION }),
    gives: 409,
  },
  'POST /api/me/passkeys/options': { may: SIGNED_IN, isForWeak: true },
  'PATCH /api/me/passkeys/:id': { may: OWNER, isForWeak: true, params: own('passkey'), body: () => ({ name: 'Mine' }) },
  'DELETE /api/me/passkeys/:id': { may: OWNER, isForWeak: true, params: own('passkey') },
  'POST /api/me/strength': { may: SIGNED_IN, isForWeak: true, body: () => ({ code: '000000' }), gives: 401 },
  'POST /api/me/strength/options': { may: SIGNED_IN, isForWeak: true },
  'POST /api/me/strength/passkey': { may: SIGNED_IN, isForWeak: true, body: proof, gives: 409 },
  'POST /api/me/totp': { may: SIGNED_IN, isForWeak: true },
  'PUT /api/me/totp': { may: SIGNED_IN, isForWeak: true, body: codeFor, gives: 409 },
  'DELETE /api/me/totp': { may: OWNER, isForWeak: true },
  'POST /api/me/recovery-codes': { may: SIGNED_IN, isForWeak: true, gives: 409, also: { owner: 200 } },

  'GET /api/mentors': { may: CANDIDATES },
  'GET /api/me/consents': { may: SIGNED_IN },
  'POST /api/me/consents': { may: CANDIDATES, body: (w) => ({ mentor: { id: w.people['mentor without consent'].id }, scopes: ['progress'], days: 30 }) },
  'DELETE /api/me/consents/:id': { may: OWNER, params: own('consent') },
  'GET /api/my-people': { may: MENTORS },
  'GET /api/my-people/:id/progress': { may: ['mentor with consent', 'mentor and recruiter'], params: about('owner') },
  'GET /api/my-people/:id/rounds': { may: ['mentor with consent'], params: about('owner') },
  'GET /api/me/reads': { may: SIGNED_IN },

  'GET /api/me/events': { may: SIGNED_IN },
  'GET /api/me/notifications': { may: SIGNED_IN },
  'GET /api/me/digest': { may: SIGNED_IN },
  'POST /api/me/notifications/:id/read': { may: OWNER, params: own('notification') },
  'POST /api/me/notifications/read': { may: SIGNED_IN },
  'GET /api/me/feed': { may: SIGNED_IN },
  'POST /api/me/feed': { may: SIGNED_IN },
  'DELETE /api/me/feed': { may: SIGNED_IN },
  'GET /api/me/push': { may: SIGNED_IN },
  'POST /api/me/push/devices': { may: SIGNED_IN, body: subscription },
  'DELETE /api/me/push/devices/:id': { may: OWNER, params: own('pushDevice') },
  'GET /api/me/mail': { may: SIGNED_IN },
  'PUT /api/me/mail': { may: SIGNED_IN, body: (w) => ({ address: `${w.ids.pushDevice}@example.org`, language: 'en' }) },
  'POST /api/me/mail/confirmation': { may: SIGNED_IN, body: () => ({ code: MAIL_CODE }), gives: 400, also: { owner: 200 } },
  'DELETE /api/me/mail': { may: SIGNED_IN },
  'GET /api/mail/stop/:token': { may: ANYONE, params: (w) => ({ token: w.tokens.mailStop }), gives: 302 },
  'POST /api/mail/stop/:token': { may: ANYONE, isForOutsiders: true, params: (w) => ({ token: w.tokens.mailStop }) },
  'GET /api/feeds/:token': { may: ANYONE, params: (w) => ({ token: w.tokens.feed }) },

  'GET /api/me/export/reviews.csv': { may: CANDIDATES },
  'GET /api/me/export/anki.apkg': { may: CANDIDATES },
  'POST /api/me/import': { may: CANDIDATES, body: emptyExport },
  'GET /api/me/questions/:slug': { may: CANDIDATES, params: () => ({ slug: 'fork' }) },
  'PUT /api/me/attempts/:id': {
    may: CANDIDATES,
    makesId: true,
    params: (w) => ({ id: w.ids.newThing }),
    body: () => ({ question: 'fork', version: 1, claimedAt: null }),
  },
  'GET /api/me/attempts/:id': { may: OWNER, params: inAttempt },
  'PUT /api/me/attempts/:id/answers/:revisionId': {
    may: OWNER,
    params: answered,
    body: () => ({ text: 'It copies the page tables and marks pages.', basedOnId: null, claimedAt: null }),
  },
  'PUT /api/me/attempts/:id/levels/:dimension': {
    may: OWNER,
    params: (w) => ({ ...inAttempt(w), dimension: 'Communication' }),
    body: () => ({ level: 'no-evidence', evidence: '' }),
  },
  'PUT /api/me/attempts/:id/probes/:probeId': {
    may: OWNER,
    params: (w) => ({ ...inAttempt(w), probeId: 'p-1' }),
    body: () => ({ outcome: 'would-find-out', note: 'strace says' }),
  },
  'PUT /api/me/reviews/:id': { may: CANDIDATES, makesId: true, params: (w) => ({ id: w.ids.newThing }), body: grade },
  'GET /api/me/due': { may: CANDIDATES },
  'PUT /api/me/notes/:id': {
    may: CANDIDATES,
    makesId: true,
    params: (w) => ({ id: w.ids.newThing }),
    body: () => ({ question: 'fork', text: 'What is shared, what is copied.' }),
  },
  'GET /api/me/stories': { may: CANDIDATES },
  'PUT /api/me/story-revisions/:id': { may: CANDIDATES, makesId: true, params: newThing, body: story },
  'GET /api/me/stars': { may: CANDIDATES },
  'PUT /api/me/stars/:slug': { may: CANDIDATES, params: () => ({ slug: 'fork' }) },
  'DELETE /api/me/stars/:slug': { may: CANDIDATES, params: () => ({ slug: 'fork' }) },

  'GET /api/me/study': { may: CANDIDATES },
  'PATCH /api/me/study/preferences': { may: CANDIDATES, body: () => ({ reviewCap: 40, daysOff: ['2027-01-01'] }) },
  'PUT /api/me/targets/:id': { may: CANDIDATES, makesId: true, params: newThing, body: () => PHONE },
  'DELETE /api/me/targets/:id': { may: OWNER, params: own('target') },
  'GET /api/me/plan': { may: CANDIDATES },
  'POST /api/me/plan/preview': { may: CANDIDATES, body: (w) => ({ target: { id: w.ids.target, ...PHONE } }) },
  'GET /api/me/today': { may: CANDIDATES },
  'PUT /api/me/track-passes/:id': { may: CANDIDATES, makesId: true, params: newThing, body: () => ({ track: 'acme-three-days' }) },
  'DELETE /api/me/track-passes/:id': { may: OWNER, params: own('trackPass') },
  'PUT /api/me/readings/:id': { may: CANDIDATES, makesId: true, params: newThing, body: () => ({ kind: 'article', slug: 'anvils', version: 1 }) },
  'POST /api/me/calendar': { may: CANDIDATES },
  'DELETE /api/me/calendar': { may: CANDIDATES },
  'GET /api/me/plan.ics': { may: CANDIDATES },
  'GET /api/calendars/:token': { may: ANYONE, params: (w) => ({ token: w.tokens.calendar }) },
  'GET /api/me/progress': { may: CANDIDATES },
  'GET /api/me/progress/evidence': { may: CANDIDATES },
  'GET /api/me/fit': { may: CANDIDATES },
  // nobody has the reviews that it needs
  'PUT /api/me/fits/:id': { may: CANDIDATES, makesId: true, params: newThing, gives: 409 },
  'POST /api/me/fits/:id/settle': { may: OWNER, params: own('fit'), body: () => ({ accept: true }) },

  // the owner has one under way
  'PUT /api/me/rounds/:id': { may: CANDIDATES, makesId: true, params: newThing, body: () => AREA_ROUND, also: { owner: 409 } },
  'GET /api/me/rounds': { may: CANDIDATES },
  'GET /api/me/rounds/:id': { may: OWNER, params: inRound },
  'PUT /api/me/rounds/:id/visits/:visitId': {
    may: OWNER,
    params: (w) => ({ ...inRound(w), visitId: w.ids.roundVisit }),
    body: () => ({ position: 1, claimedAt: null }),
  },
  'PUT /api/me/rounds/:id/pauses/:pauseId': { may: OWNER, params: (w) => ({ ...inRound(w), pauseId: w.ids.newThing }) },
  'PUT /api/me/rounds/:id/pauses/:pauseId/end': { may: OWNER, params: (w) => ({ id: w.ids.pausedRound, pauseId: w.ids.roundPause }) },
  'PUT /api/me/rounds/:id/submission': { may: OWNER, params: inRound, body: () => ({ claimedAt: null }) },
  'PUT /api/me/loops/:id': { may: CANDIDATES, makesId: true, params: newThing, body: () => LOOP },
  'GET /api/me/loops': { may: CANDIDATES },
  'GET /api/me/loops/:id': { may: OWNER, params: own('loop') },
  'PUT /api/me/loops/:id/steps/:position/round': { may: OWNER, params: (w) => ({ id: w.ids.loop, position: '1' }) },
  'PUT /api/me/loops/:id/end': { may: OWNER, params: own('loop') },
  'PUT /api/me/rounds/:id/packet': { may: OWNER, params: (w) => ({ id: w.ids.pausedRound }) },
  'GET /api/me/rounds/:id/packet': { may: OWNER, params: (w) => ({ id: w.ids.pausedRound }) },

  ...DESK_ROWS,

  'POST /api/reports': { may: ANYONE, body: report },
  'GET /api/reports': { may: ADMIN },
  'POST /api/reports/:id/close': { may: ADMIN, params: own('report'), body: () => ({ state: 'resolved' }) },

  ...RECRUITER_ROWS,

  'GET /api/invites': { may: INVITERS },
  'POST /api/invites': { may: INVITERS, body: () => ({ role: 'candidate' }) },
  'DELETE /api/invites/:id': { may: ['mentor with consent', 'admin'], params: own('mentorsInvite') },

  'GET /api/admin/people': { may: ADMIN },
  'PUT /api/admin/people/:id/roles': { may: ADMIN, params: about('other candidate'), body: () => ({ roles: ['candidate', 'mentor'] }) },
  'PUT /api/admin/people/:id/deactivation': { may: ADMIN, params: about('other candidate') },
  'DELETE /api/admin/people/:id/deactivation': { may: ADMIN, params: about('deactivated') },
  'POST /api/admin/people/:id/reset-link': { may: ADMIN, params: about('other candidate') },
  'POST /api/admin/people/:id/emergency': { may: ADMIN, params: about('owner'), body: () => ({ reason: 'They have lost their notes and asked' }) },
  'GET /api/admin/people/:id/emergency': { may: ADMIN, params: about('owner') },
  'GET /api/admin/content': { may: ADMIN },
  'GET /api/admin/content/findings': { may: ADMIN },
  'GET /api/admin/audit': { may: ADMIN },
  'GET /api/admin/settings': { may: ADMIN },
  'PATCH /api/admin/settings': { may: ADMIN, body: () => ({ isSignUpOpen: false }) },
};

const slug = (name: string) => () => ({ slug: name });

/** Reads of content: anyone's, unless the operator has closed reading. */
export const CONTENT_ROWS: Record<string, Row> = {
  'GET /api/articles': { may: ANYONE },
  'GET /api/articles/:slug': { may: ANYONE, params: slug('anvils') },
  'GET /api/guides': { may: ANYONE },
  'GET /api/guides/:slug': { may: ANYONE, params: slug('acme-sre') },
  'GET /api/questions': { may: ANYONE },
  'GET /api/questions/:slug': { may: ANYONE, params: slug('fork') },
  'GET /api/questions/:slug/changes': { may: ANYONE, params: slug('fork') },
  'GET /api/questions/:slug/versions/:number': { may: ANYONE, params: () => ({ slug: 'fork', number: '1' }) },
  'GET /api/questions/:slug/versions/:number/tests': { may: ANYONE, params: () => ({ slug: 'top-ips', number: '1' }) },
  'GET /api/salaries': { may: ANYONE },
  'GET /api/salaries/:slug': { may: ANYONE, params: slug('acme-sre') },
  'GET /api/tracks': { may: ANYONE },
  'GET /api/tracks/:slug': { may: ANYONE, params: slug('acme-three-days') },
  'GET /api/tracks/:slug/places/:question': { may: ANYONE, params: () => ({ slug: 'acme-three-days', question: 'fork' }) },
};

/** What holds nothing of people and nothing of the content: no session is read there. */
export const OPEN_ROUTES: readonly RegExp[] = [
  /^GET \/(?:healthz|readyz|metrics)$/,
  /^GET \/sandbox\/(?:board|code)-\d+\.html$/,
  /^GET \/api\/openapi\.json$/,
  /^GET \/api\/docs(?:\/|$)/,
];

export const ROWS: Readonly<Record<string, Row>> = { ...PRIVATE_ROWS, ...CONTENT_ROWS };

/** What an actor is answered with. Absent and forbidden look the same; only a weak session is told that it is one. */
export function expectedStatus({ may, isForWeak, gives = 200, also }: Row, actor: ActorName): number {
  const said = also?.[actor];
  if (said !== undefined) return said;
  if (may === ANYONE) return gives;
  if (actor === 'signed-out' || actor === 'deactivated') return 401;
  if (actor === 'admin without second factor' && isForWeak !== true) return 403;
  return may.includes(actor) ? gives : 404;
}
