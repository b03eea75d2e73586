// Words that scraping glues to the inline code before them. Short ones are left out: `redis` is no `red is`, `command` no `comm and`.
const FOLLOWING =
  'actually|mean|means|does|works|work|behaves|returns|differs?|versus|between|without|during|while|when|where|which|that|should|would|could|inside|before|after|because|instead|against|using|internally|differently|really|cause|causes|affect|affects|compare|compares|command|commands|keyword|operator|statement|clause|hook|hooks|endpoint|instruction|annotation|pattern|algorithm|configuration|operation|operations|function|functions|method|methods|requests?|queries|values?|output|status';
const GLUED = new RegExp(String.raw`^([A-Za-z][\w.:-]*?[\w])(${FOLLOWING})(?=[\s.,;:?!)"”]|$)`);
// `LEFT JOINgive` and `useEffectrun`: capitals and humps are code beyond doubt.
const AFTER_CAPITALS = /^((?:[A-Z_]{2,} )*[A-Z][A-Z_]+)(?=[a-z]{3,}(?:[\s.,;:?!)"”]|$))/;
const AFTER_HUMP = /^(\w*[a-z][A-Z]\w*?[a-z])(runs?|fires?|gives?|helps?|triggers?|vs|with|from|into)(?=[\s.,;:?!)"”]|$)/;
// Words of their own that end like glued ones.
const WHOLE =
  /^(?:subcommands?|webhooks?|middleware|framework|network|frameworks|networks|firework|patchwork|teamwork|homework|somewhere|everywhere|anywhere|elsewhere|antipattern|multifunctions?|dysfunction|microfunctions?|throughput|meanwhile|worthwhile|hereafter|thereafter|hereinafter|reconfiguration|preconfiguration|revalues?|undervalues?|input|cooperation|cooperations|interoperation|misbehaves|overworks?|subqueries|goroutines?)$/i;

/** `fork()system` is `fork() system`. */
const afterCall = (text: string): string => text.replace(/(\w\([^()]{0,40}\))(?=[A-Za-z]{2})/g, '$1 ');

/** `uptimeactually mean` is `uptime actually mean`. */
function afterWord(text: string): string {
  const [word = ''] = /^[\w.:-]+/.exec(text) ?? [];
  if (WHOLE.test(word)) return text;
  return text.replace(GLUED, '$1 $2').replace(AFTER_CAPITALS, '$1 ').replace(AFTER_HUMP, '$1 $2');
}

/** `strace,tcpdump,perf, andeBPF` is `strace, tcpdump, perf, and eBPF`. */
function inList(text: string): string {
  const [list] = /^[\w./:-]+(?:\(\))?(?:, ?(?:and|or)?[\w./:-]+(?:\(\))?)+/.exec(text) ?? [];
  if (list === undefined || !/\w,\w/.test(list)) return text;
  const spaced = list.replace(/,(?=\S)/g, ', ').replace(/, (and|or)(?=\w)/g, ', $1 ');
  return spaced + text.slice(list.length);
}

/** Where a line of scraped text begins with what was inline code, the spaces that were lost around it. */
export const repairCode = (text: string): string => inList(afterWord(afterCall(text)));
