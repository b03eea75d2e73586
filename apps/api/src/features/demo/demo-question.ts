import type { AuthoredLevel, AuthoredPlace, AuthoredRecord } from '@whetstone/contracts/authored-question';

type Dimension = AuthoredRecord['rubric'][number];

const dimension = (name: Dimension['dimension'], texts: Record<AuthoredLevel, string>): Dimension => ({
  dimension: name,
  anchors: Object.entries(texts).map(([level, text]) => ({ id: null, level: level as AuthoredLevel, text })),
});
const probe = (prompt: string, surfaces: string): AuthoredRecord['probes'][number] => ({ id: null, prompt, surfaces });

export const DEMO_PLACE: AuthoredPlace = { area: 'cloud-native', skills: ['cloud', 'troubleshooting'], sources: [] };

/** A question of the demo recruiter's own, with all that a ready one has. */
export const DEMO_QUESTION: AuthoredRecord = {
  title: 'A container is killed every few hours and leaves no error. How do you find out why?',
  kind: 'troubleshooting',
  difficulty: 'medium',
  minutes: 15,
  prompt:
    'A container in a cluster ends every few hours and is started again. Its own log stops in the middle of a line. Say what you look at, in which order, and what each look would rule out.',
  choices: [],
  answer:
    'Begin with what ended it. `kubectl describe pod` names the last state: the exit code 137 says that it got SIGKILL, and the reason `OOMKilled` that the kernel took it for its memory; without that reason somebody else sent the signal, such as a failed liveness probe after its grace period, an eviction of the node, or a deployment.\n\nThen compare memory over time with the limit. A saw-tooth that ends at the limit is a leak or a cache without bounds; a single peak is one request. The log that stops in the middle of a line fits SIGKILL, which no program can catch: what was in a buffer is lost.\n\nRaising the limit buys time and says nothing of the cause. A heap profile shortly before the end does, as does the number of objects by type in two moments.',
  hints: [{ id: null, text: 'What does the exit code 137 mean, and who can send that signal?' }],
  rubric: [
    dimension('Problem isolation', {
      'Strong no hire': 'Raises the limit or restarts the node, without asking what ended the container.',
      'No hire': 'Reads the log of the application again and again, and looks at nothing outside it.',
      Hire: 'Reads the last state and the exit code, and tells the kernel from a probe by them.',
      'Strong hire': 'Lists who can send SIGKILL, and names for each the one look that rules it out.',
    }),
    dimension('Depth of mechanism', {
      'Strong no hire': 'Takes a limit of memory for a suggestion.',
      'No hire': 'Knows that memory is limited, and not what happens at the limit.',
      Hire: 'Explains that the kernel kills in the cgroup whose limit is reached, and why the log is cut.',
      'Strong hire': 'Tells the memory of the process from the page cache that is counted with it, and which of the two gets it killed.',
    }),
  ],
  probes: [
    probe('The reason is not `OOMKilled`. What now?', 'Probes, evictions and deployments send signals as well.'),
    probe('Memory is flat until the end. What does that rule out?', 'A leak; what is left is one request, or a limit of the node.'),
    probe('Why does the log stop in the middle of a line?', 'SIGKILL cannot be caught, so nothing is flushed.'),
    probe(
      'What would you leave behind, so that the next one is found sooner?',
      'An alert on restarts with their reason, and a profile that is taken before the limit.',
    ),
  ],
  pitfalls: '- To raise the limit and call it solved.\n- To take every exit code 137 for a lack of memory.',
  references: '- kubectl describe pod, section Last State\n- cgroups(7)',
  code: '',
};
