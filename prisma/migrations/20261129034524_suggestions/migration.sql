-- CreateEnum
CREATE TYPE "suggestion_kind" AS ENUM ('question', 'stage', 'area', 'minutes', 'omit', 'include');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'accepted', 'declined', 'withdrawn', 'ended');

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "may_read" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "suggestion" (
    "mentor_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ticket" UUID NOT NULL,
    "kind" "suggestion_kind" NOT NULL,
    "question_id" TEXT,
    "guide_id" TEXT,
    "stage_slug" TEXT,
    "area_slug" TEXT,
    "minutes" INTEGER,
    "reason" TEXT NOT NULL,
    "state" "suggestion_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "closed_at" TIMESTAMPTZ(3),
    "undo" TEXT,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("mentor_id","id")
);

-- CreateTable
CREATE TABLE "mentee_note" (
    "mentor_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "mentee_note_pkey" PRIMARY KEY ("mentor_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_ticket_key" ON "suggestion"("ticket");

-- CreateIndex
CREATE INDEX "suggestion_person_id_mentor_id_idx" ON "suggestion"("person_id", "mentor_id");

-- CreateIndex
CREATE INDEX "suggestion_question_id_idx" ON "suggestion"("question_id");

-- CreateIndex
CREATE INDEX "suggestion_guide_id_idx" ON "suggestion"("guide_id");

-- CreateIndex
CREATE INDEX "mentee_note_person_id_idx" ON "mentee_note"("person_id");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentee_note" ADD CONSTRAINT "mentee_note_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentee_note" ADD CONSTRAINT "mentee_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
