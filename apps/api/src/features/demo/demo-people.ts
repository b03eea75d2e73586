import type { Role } from '@whetstone/contracts/roles';

export interface DemoPerson {
  signInName: string;
  name: string;
  roles: Role[];
  about: string;
  /** comes with weeks of study behind, and dates ahead */
  hasStudied?: true;
  /** a mentor to whom the open queue is open */
  isCalibrated?: true;
}

/** The ready people of the local demo, plainly called so. Their history grows with what Whetstone can do. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { signInName: 'demo-candidate', name: 'Demo candidate', roles: ['candidate'], about: 'studies toward an interview and is half-way there', hasStudied: true },
  { signInName: 'demo-newcomer', name: 'Demo newcomer', roles: ['candidate'], about: 'has just signed up' },
  { signInName: 'demo-mentor', name: 'Demo mentor', roles: ['mentor'], about: 'reviews what candidates submit', isCalibrated: true },
  { signInName: 'demo-recruiter', name: 'Demo recruiter', roles: ['recruiter'], about: 'curates question sets' },
  { signInName: 'demo-colleague', name: 'Demo colleague', roles: ['recruiter'], about: 'approves what the demo recruiter has written' },
  { signInName: 'demo-admin', name: 'Demo admin', roles: ['admin'], about: 'looks after people and content' },
];
