/** What the first page says. */
export const enHome = {
  title: 'Interview preparation you can check',
  lead: 'One employer, one role, one date: what its rounds ask, practice against the clock, a mentor who judges by a rubric and shows why, and pay that can be recomputed. Plain text, with its sources named.',
  threadTitle: 'One thread, from the role to the pay',
  threadNote: 'From any part you reach the next one, and the way back.',
  thread: [
    { name: 'Employer and role', text: 'a guide for each, from named sources' },
    { name: 'Stage', text: 'how many rounds, how long, what they cover' },
    { name: 'Area', text: 'what a stage weighs, and how deep it goes' },
    { name: 'Skill', text: 'must have or nice to have' },
    { name: 'Question', text: 'hints, a full answer and follow-ups, closed until you open them' },
    { name: 'Timed round', text: 'one question or a whole loop, in code, words or on a board' },
    { name: 'Rubric', text: 'levels that say what each one looks like' },
    { name: 'Evidence', text: 'a mentor’s levels, each with your own words beside it' },
    { name: 'Pay', text: 'what is stated against what its parts add up to' },
  ],
  peopleTitle: 'What you can do here today',
  candidate: {
    title: 'You have an interview coming',
    text: 'Name the role and the date. The plan spreads its questions over the days you have, brings back what you forget, and says plainly what will not fit. Rehearse the rounds against the clock and hand your answers to a mentor.',
    link: 'Start with a guide',
  },
  mentor: {
    title: 'You help somebody prepare',
    text: 'Answers wait in a queue, the most urgent first. Review one beside its rubric and model answer, tie each level to the words that earned it, and check your own eye against reference answers.',
    link: 'Open your desk',
  },
  recruiter: {
    title: 'You put an interview together',
    text: 'Bring in the bank you have, with every row accounted for. Build a set, see what it covers and what it leaves out, have its questions approved by a second person, and pass it on without the answers.',
    link: 'Open your workspaces',
  },
  contents: 'Contents',
};
