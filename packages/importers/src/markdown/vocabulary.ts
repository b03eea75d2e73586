/** Words of many languages for what a bank calls an answer. Weak evidence beside what repeats in the document. */
const ANSWER =
  'view answers?|show answers?|see answers?|answers?(?: key)?|(?:correct|right)(?: (?:answers?|options?|choices?))?|ans|solutions?|explanations?|reveal|click to (?:see|view|reveal|expand).*|respuestas?(?: correctas?)?|soluci[oó]n|(?:bonnes? )?r[eé]ponses?(?: correctes?)?|(?:(?:richtige|korrekte) )?antwort(?:en)?|l[oö]sung(?:en)?|risposta(?: (?:corretta|esatta))?|soluzione|respostas?|resposta correta|(?:(?:правильный|верный) )?ответы?|решение|відповідь|odpowied[zź]|odpověď|cevap|yan[ıi]t|jawaban|antwoord|đáp án|trả lời|(?:正确|正確)?答案|解答|回答|答|参考答案|解析|正解|정답|답|답변|해설|الإجابة(?: الصحيحة)?|الاجابة(?: الصحيحة)?|الإجابه|الاجابه|جواب|الجواب|پاسخ|תשובה|उत्तर|răspuns|raspuns|odgovor|përgjigje|përgjigja|คำตอบ|απάντηση|svar|vastaus|válasz';
const ANSWER_LABEL = new RegExp(`^(?:${ANSWER})(?:\\s*(?:\\d+|[:：.!…✅👇⬇️]|\\([^)]*\\)))*\\s*$`, 'iu');
const ANSWER_OPENING = new RegExp(
  `^(?:[*_#>\\s]|<(?:b|strong|em|p|i)\\b[^>]*>)*(?:${ANSWER}|a)\\s*\\d*\\s*(?:[*_]|</(?:b|strong|em|i)>)*\\s*[:：](?:[*_]|</(?:b|strong|em|i)>)*`,
  'iu',
);
const ANSWER_WORD = new RegExp(`^(?:[*_#>\\s]|<(?:b|strong|em|p|i)\\b[^>]*>)*(?:the\\s+)?(?:${ANSWER})(?![\\p{L}])`, 'iu');
const DECOY = new RegExp(
  '(?:table of contents|contents\\b|\\btoc\\b|contribut|licen[sc]e|references\\b|resources\\b|further reading|\\bbooks?\\b|\\blinks\\b|credits|acknowledg|\\brelated\\b|translations?\\b|^about\\b|\\bauthors?\\b|sponsor|donat|see also|legend|\\bsource\\b|changelog|disclaimer|foreword|get(?:ting)? involved|star history|similar repos|community|expected usage|how to use|inhaltsverzeichnis|目录|目錄|目次|贡献|貢獻|参与|參與|许可|許可|参考|參考|资源|相关链接|목차|기여|참고|라이선스|المساهم|المحتو|الرخصة|مراجع|فهرست|מקורות|תוכן|содержание|оглавление|ссылки|участ|лицензи|зміст|sommaire|table des mati|índice|contenido|conteúdo|contribui|sumário|spis treści|içindekiler|mục lục|daftar isi|contenuti|indice)',
  'iu',
);
const PLACEHOLDER =
  /^(?:to be (?:completed|done|continued|added|filled|answered|updated)|tbd|todo|tba|wip|n\/a|none yet|no answer(?: yet)?|answer(?: is)? (?:coming|pending).*|coming soon|work in progress|not answered(?: yet)?|under construction|fixme|add(?: your)? answer(?: here)?|待补充|待完善|待更新|待续|暂无(?:答案)?|未完|未完待续|略|por completar|pendiente|à compléter|à venir|en construction|folgt|noch offen|в разработке|скоро|дополнить|qo'shiladi|準備中|작성 ?(?:중|예정)|준비 ?중|قريبا|em breve|a completar|da completare|yakında|\?+|-+|\.{2,}|…+)[\s.!…。]*$/iu;

export const isAnswerLabel = (text: string): boolean => ANSWER_LABEL.test(text.replace(/<[^>]*>|[*_`#]|:[a-z_]+:/gi, '').trim());

export const opensAnswer = (text: string): boolean => ANSWER_OPENING.test(text);

/** Where an answer label such as `**A:** ` ends in a text, 0 without one. */
export const answerLabelLength = (text: string): number => ANSWER_OPENING.exec(text)?.[0].length ?? 0;

/** Where a word for an answer ends that a text begins with, 0 without one. */
export const answerWordLength = (text: string): number => ANSWER_WORD.exec(text)?.[0].length ?? 0;

/** A section that holds no questions in any bank: contents, contributors, licence, references. */
export function isDecoySection(heading: string): boolean {
  const words = heading.replace(/\]\([^)]*\)/g, ']').trim();
  // In scripts without spaces a longer title only has such a word in it: "列出目录下的所有文件".
  if ((words.match(/[\u3040-\u30FF\u4E00-\u9FFF]/gu) ?? []).length > 8) return false;
  return words.length < 80 && words.split(/\s+/).length <= 6 && DECOY.test(words);
}

export const isPlaceholder = (text: string): boolean =>
  PLACEHOLDER.test(
    text
      .replace(/<[^>]*>|[*_`#>\s|]+/g, ' ')
      .replace(/^[\p{P}\s]*(?=[\p{L}])/u, '')
      .trim(),
  );

const QUESTIONS =
  /question|interview|quiz|pregunta|entrevista|pergunta|frage|vorstellungsgespr|domand|colloquio|entretien|вопрос|собеседован|питанн|співбесід|pytani|rozmow|soru|mülakat|câu hỏi|phỏng vấn|pertanyaan|wawancara|vragen|otázk|面试|面試|问题|問題|題庫|题库|面接|質問|면접|질문|문제|أسئلة|اسئلة|سؤال|مقابلة|سوال|مصاحبه|שאלות|ראיון|प्रश्न|साक्षात्कार|ερωτήσ|συνέντευξ|spørgsm|frågor|kérdés|întreb|pitanja|въпрос/iu;

/** Whether a title says that what follows are questions, in one of many languages. */
export const speaksOfQuestions = (title: string): boolean => QUESTIONS.test(title);

const QUESTION_LABEL = new RegExp(
  `^(?:(?:the|la|die|der|das) )?(?:question|pregunta|frage|domanda|pergunta|quest[ãa]o|вопрос|питання|pytanie|soru|câu hỏi|pertanyaan|vraag|otázka|سؤال|السؤال|سوال|پرسش|שאלה|प्रश्न|질문|문제|質問|問題|问题|题目|題目|interview question|problem(?: statement)?|aufgabe|задача|задание)\\s*[:：.?？]?$`,
  'iu',
);

/** Whether a heading says that a question follows, and nothing of which. */
export const isQuestionLabel = (text: string): boolean =>
  QUESTION_LABEL.test(text.replace(/<[^>]*>|[*_`#]|:[a-z_]+:|\p{Extended_Pictographic}|\u{FE0F}/giu, '').trim());
