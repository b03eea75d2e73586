const QUOTED = /^["“”]([^]*)["“”]\.?$/;
const ASKS =
  /^(?:what|how|why|when|where|which|who|whom|whose|can|could|would|should|do|does|did|is|are|was|were|have|has|if|given|suppose|imagine|assume|you|your|a|an|the|tell|describe|explain|walk|design|implement|write|build|create|compare|discuss|give|show|sketch|debug|troubleshoot|find|list|name|define|outline|propose|estimate|optimi[sz]e|refactor|solve|talk|share|model|draw|reverse|merge|parse|count|detect|calculate|convert|plan|set up|configure|differentiate|analy[sz]e|critique|review|pitch|prioriti[sz]e)\b/i;

/** The words of a question without the quotes around all of it. */
export function questionText(text: string): string {
  const [, inner] = QUOTED.exec(text.trim()) ?? [];
  return (inner ?? text).trim();
}

export const isQuoted = (text: string): boolean => QUOTED.test(text.trim());

/** Whether a line asks something: in quotes, with a question mark, or as a task. */
export const asks = (text: string): boolean => isQuoted(text) || /\?["”)]?$/.test(text.trim()) || ASKS.test(text.trim());
