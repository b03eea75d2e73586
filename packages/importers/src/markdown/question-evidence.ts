const MARKS = /[?？؟՞⁇]|\u037E/u;
const ENDS =
  /(?:[?？؟՞⁇\u037E]|[？?]\s*[)）"”'’»」』*_`.!。…]+)\s*(?:[)）"”'’»」』*_`.!。]|<\/?[a-z][^>]*>|:[a-z_]+:|\p{Extended_Pictographic}|\u{FE0F}|\u200D|[*⭐\s]|\([^()]*\))*$/u;

/** Words that often open a question or a task. They are weak evidence, and only that: a bank in any other language is read by its shape. */
const OPENERS = new RegExp(
  `^(?:${[
    "what|what's|whats|why|how|when|where|which|who|whom|whose|is|are|was|were|do|does|did|can|could|will|would|should|have|has|in what|in which|on what|for what|true or false|fill in",
    'explain|describe|define|discuss|compare|contrast|name|list|give|tell|talk|walk|write|implement|create|design|build|find|show|state|mention|outline|differentiate|distinguish|elaborate|share|imagine|consider|suppose|assume|draw|calculate|compute|convert|generate|provide|identify|demonstrate|illustrate|prove|solve|check|reverse|print|sort|remove|count|determine|return|swap|merge|select|choose|complete|teach|take|pick|rate|think|summarize|propose|guess|answer|predict|simplify|optimi[sz]e|refactor|develop|set up|configure',
    'qué|que|cuál|cuáles|cual|cómo|como|cuándo|dónde|por qué|para qué|quién|explica|explique|describe|describa|nombra|define|habla|cuéntame|háblame|enumera|menciona|puedes|eres|has|tienes',
    'quel|quelle|quels|quelles|comment|pourquoi|quand|où|qui|est-ce|expliquez|explique|décrivez|décris|donnez|citez|nommez|parlez|pouvez|avez',
    'was|wie|warum|weshalb|wieso|wann|wo|welche|welcher|welches|welchen|wer|wofür|worin|erkläre|erklären|beschreibe|beschreiben|nenne|nennen|erzähl|erzähle|kannst|können|hast|haben|sind|ist',
    'che|cosa|qual|quale|quali|perché|come|quando|dove|chi|spiega|spiegare|descrivi|parla|parlami|elenca|puoi|hai',
    'o que|qual|quais|como|por que|porque|quando|onde|quem|explique|descreva|fale|cite|defina|você|conte',
    'что|как|какой|какая|какое|какие|каким|каков|почему|зачем|когда|где|кто|чем|для чего|в чем|в чём|объясните|опишите|расскажите|назовите|перечислите|приведите|можете|напишите|сколько|есть ли',
    'що|як|який|яка|яке|які|чому|навіщо|коли|де|хто|чим|поясніть|опишіть|розкажіть|назвіть|чи',
    'co|jak|jaki|jaka|jakie|dlaczego|kiedy|gdzie|kto|czym|czy|wyjaśnij|opisz|podaj|wymień|opowiedz|jakich',
    'ما|ماذا|لماذا|كيف|متى|أين|من|هل|اشرح|أشرح|صف|اذكر|تكلم|عرف|ماهو|ماهي|ماهى|كم|اعط|ايه|سم',
    'چه|چرا|چگونه|چطور|آیا|کجا|کی|توضیح|تفاوت',
    'apa|bagaimana|mengapa|kapan|di mana|siapa|jelaskan|sebutkan|ceritakan',
    'ne|nasıl|neden|niçin|nerede|kim|hangi|açıkla|açıklayın|anlat',
    'wat|hoe|waarom|wanneer|waar|welke|leg|beschrijf|noem',
    'cái gì|thế nào|tại sao|hãy|giải thích|mô tả|bạn',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);
const CJK =
  /^(?:请|請|手写|手動|手动实现|动手|编写一|写出|写一个|写个|实现(?:一个|一下|下| (?=\S))|给定|给一个|设计一个|说一下|说下|聊聊|聊一聊|讲一下|讲讲|介绍一下|按要求|输入一|找出|画一个|如何|什么|什麼|为什么|為什麼|怎么|怎麼|怎样|描述|解释|解釋|说说|說說|谈谈|談談|列举|列舉|介绍|简述|簡述|何|なぜ|どの|どう)|(?:什么|吗|呢|哪些|区别|如何|为什么|多少|怎样|怎么|不同|是何|何か|ですか|ますか|ください|下さい|せよ|주세요|시오|세요|인가|는가|은가|나요|까요|니까|을까|하라|해라|보라|는지|인지|이유|이란|무엇)[。.!！]?$|(?:什么是|哪些|有哪几种|的区别|为何|如何|怎么|为什么|动手实现|并(?:用.{1,20})?实现)/u;

/** Characters of a title that are looked at closely. */
const LONGEST = 4_000;

/** Question words and marks of scripts that write no `?`. */
const ENDINGS = /\p{Script=Greek}[^;]*;[\s*_]*$|(?:လား|လဲ|နည်း|ပါ)[။\s]*$|(?:อะไร|อย่างไร|ไหม|ใด|หรือไม่)/u;

const wordsOf = (title: string): string =>
  title
    .replace(/`[^`]*`/g, ' x ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/^[\s"'“„«(*_[]+/u, '');

const isLongEnough = (words: string): boolean => {
  const letters = words.match(/[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/gu)?.length ?? 0;
  return words.split(/\s+/u).length + letters / 3 >= 3;
};

/** What a title is, between a mere label (0.1), a statement (0.25), a task (0.8) and a question (1). */
export function questionEvidence(title: string): number {
  if (title.length > LONGEST) return MARKS.test(title.slice(-20)) ? 1 : 0.25;
  if (ENDS.test(title.trim())) return 1;
  const words = wordsOf(title);
  if (ENDINGS.test(words) || MARKS.test(words.replace(/\]\([^)]*\)/g, ''))) return 0.9;
  if (CJK.test(words)) return 0.8;
  if (OPENERS.test(words)) return /\s\S+\s/u.test(words) ? 0.8 : 0.5;
  return isLongEnough(words) ? 0.25 : 0.1;
}
