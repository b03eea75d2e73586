-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('hand_in', 'approve', 'send_back', 'retire', 'restore');

-- CreateEnum
CREATE TYPE "conflict_choice" AS ENUM ('file', 'ours', 'merged');

-- AlterTable
ALTER TABLE "question" ADD COLUMN     "file_place" JSONB,
ADD COLUMN     "file_version" INTEGER,
ADD COLUMN     "variant_of_id" TEXT,
ADD COLUMN     "variant_of_number" INTEGER;

-- AlterTable
ALTER TABLE "question_version" ADD COLUMN     "made_by" UUID;

-- CreateTable
CREATE TABLE "question_decision" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "made_by" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "question_decision_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "question_conflict" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "place" JSONB NOT NULL,
    "base" INTEGER,
    "made_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "choice" "conflict_choice",
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_conflict_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "question_decision_question_id_version_idx" ON "question_decision"("question_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "question_conflict_question_id_hash_key" ON "question_conflict"("question_id", "hash");

-- CreateIndex
CREATE INDEX "question_variant_of_id_idx" ON "question"("variant_of_id");

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_variant_of_id_fkey" FOREIGN KEY ("variant_of_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_decision" ADD CONSTRAINT "question_decision_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_decision" ADD CONSTRAINT "question_decision_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_conflict" ADD CONSTRAINT "question_conflict_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_conflict" ADD CONSTRAINT "question_conflict_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
