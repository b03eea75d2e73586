/** What a column of a table of questions can hold: `choice` is one of several columns with a choice each, `choices` one with all of them. */
export const COLUMN_ROLES = [
  'question',
  'prompt',
  'answer',
  'explanation',
  'choice',
  'choices',
  'correct',
  'followUps',
  'category',
  'tags',
  'difficulty',
] as const;
export type Role = (typeof COLUMN_ROLES)[number];

/** What columns are called, in the languages in which banks were seen. */
const NAMES: Record<Exclude<Role, 'choice'>, string> = {
  question:
    'question questions q front prompt title stem questiontext interviewquestion frage fragen pregunta pergunta domanda vraag pytanie otázka soru вопрос питання 问题 問題 题目 題目 質問 질문 문제 سؤال السؤال प्रश्न câuhỏi pertanyaan',
  answer:
    'answer answers a back response solution modelanswer sampleanswer expectedanswer answertext antwort antworten lösung respuesta resposta réponse reponse risposta antwoord odpowiedź odpověď cevap ответ відповідь 答案 回答 答 答え 解答 답변 답 정답 جواب الجواب إجابة الإجابة उत्तर trảlời câutrảlời jawaban',
  explanation: 'explanation rationale feedback comment notes erklärung begründung explicación explicação explication пояснение объяснение 解析 解释 解説 해설',
  choices: 'choices options alternatives antwortmöglichkeiten auswahl opciones opções alternativas choix варианты 选项 選項 選択肢 보기',
  correct:
    'correct key correctanswer correctanswers rightanswer correctoption correctchoice answerkey richtig richtigeantwort correcta respuestacorrecta respostacorreta bonneréponse правильный правильныйответ верныйответ đápán đápánđúng gabarito alternativacorreta opcióncorrecta opcioncorrecta opçãocorreta korrekteantwort réponsecorrecte rispostacorretta doğrucevap poprawnaodpowiedź jawabanbenar kuncijawaban correctanswerletter 正确答案 正確答案 正确选项 正解 정답번호',
  tags: 'tags tag labels label keywords keyword skills skill schlagworte schlagwörter stichworte etiquetas étiquettes теги тег метки 标签 標籤 タグ 태그',
  category:
    'category categories topic topics section area subject deck chapter kategorie thema bereich categoría categoria tema catégorie sujet rubrique категория тема раздел 分类 分類 类别 主题 カテゴリ 카테고리 분류',
  difficulty:
    'difficulty level complexity schwierigkeit schwierigkeitsgrad niveau dificultad nivel dificuldade difficulté difficoltà сложность уровень 难度 難度 難易度 난이도',
  followUps: 'followup followups followupquestion followupquestions nachfragen rückfragen repreguntas 追问 追問',
  prompt: 'code snippet context description details body beschreibung descripción contexto описание 描述 代码',
};

const ROLES = new Map(Object.entries(NAMES).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as Role] as const)));
const LETTERED =
  /^(?:option|choice|answer|alternative|antwort|opción|opcion|opção|alternativa|respuesta|resposta|réponse|choix|risposta|opzione|odpowiedź|wariant|seçenek|вариант|ответ|варіант|lựachọn|pilihan|jawaban|选项|選項|選択肢|보기|선택지|الخيار|विकल्प)?([a-h]|[1-8])$/u;

/** A name without case, blanks and punctuation. */
export const headerKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/**
 * What each column of a header row holds; null where its name is not known. `A`, `B`, `C` or `Option 1`, `Option 2` are
 * choices where there are two of them at least: an `A` beside a `Q` is an answer.
 */
export function columnRoles(header: readonly string[]): (Role | null)[] {
  const keys = header.map(headerKey);
  const hasChoices = keys.filter((key) => LETTERED.test(key)).length > 1;
  return keys.map((key) => (hasChoices && LETTERED.test(key) ? 'choice' : (ROLES.get(key) ?? null)));
}
