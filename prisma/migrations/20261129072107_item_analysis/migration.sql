-- CreateTable
CREATE TABLE "item_analysis" (
    "workspace_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "median_ms" INTEGER NOT NULL,
    "levels" INTEGER[],
    "difficulty" DOUBLE PRECISION[],
    "discrimination" DOUBLE PRECISION[],
    "counted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "item_analysis_pkey" PRIMARY KEY ("workspace_id","set_id","question_id")
);

-- CreateTable
CREATE TABLE "counted_answer" (
    "person_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,

    CONSTRAINT "counted_answer_pkey" PRIMARY KEY ("person_id","workspace_id","set_id","question_id")
);

-- CreateIndex
CREATE INDEX "item_analysis_question_id_idx" ON "item_analysis"("question_id");

-- CreateIndex
CREATE INDEX "counted_answer_workspace_id_idx" ON "counted_answer"("workspace_id");

-- CreateIndex
CREATE INDEX "counted_answer_question_id_idx" ON "counted_answer"("question_id");

-- AddForeignKey
ALTER TABLE "item_analysis" ADD CONSTRAINT "item_analysis_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_analysis" ADD CONSTRAINT "item_analysis_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_answer" ADD CONSTRAINT "counted_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_answer" ADD CONSTRAINT "counted_answer_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_answer" ADD CONSTRAINT "counted_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
