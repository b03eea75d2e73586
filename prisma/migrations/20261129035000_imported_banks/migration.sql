-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('reading', 'read', 'committed', 'undone', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "import_fate" AS ENUM ('comes_in', 'left_out', 'merged', 'duplicate');

-- AlterTable
ALTER TABLE "question" ADD COLUMN "import_id" UUID,
ADD COLUMN "line" INTEGER,
ALTER COLUMN "area_slug" DROP NOT NULL;

-- AlterTable
ALTER TABLE "question_version" ALTER COLUMN "kind" DROP NOT NULL,
ALTER COLUMN "difficulty" DROP NOT NULL,
ALTER COLUMN "minutes" DROP NOT NULL;

-- CreateTable
CREATE TABLE "bank_import" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'reading',
    "made_by" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "files_total" INTEGER NOT NULL,
    "files_done" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "committed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_import_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "question_count" INTEGER NOT NULL,
    "message_count" INTEGER NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("workspace_id","import_id","position")
);

-- CreateTable
CREATE TABLE "import_message" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "severity" "severity" NOT NULL,
    "rule" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "import_message_pkey" PRIMARY KEY ("workspace_id","import_id","position")
);

-- CreateTable
CREATE TABLE "import_row" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "fate" "import_fate" NOT NULL DEFAULT 'comes_in',
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "follow_ups" TEXT[],
    "path" TEXT[],
    "tags" TEXT[],
    "difficulty" TEXT,
    "like_row_id" UUID,
    "like_question_id" TEXT,
    "is_variant" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("workspace_id","import_id","id")
);

-- CreateTable
CREATE TABLE "import_fix" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "made_by" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "is_taken_back" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "import_fix_pkey" PRIMARY KEY ("workspace_id","import_id","id")
);

-- CreateTable
CREATE TABLE "workspace_words" (
    "question_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "workspace_words_pkey" PRIMARY KEY ("question_id")
);

-- CreateIndex
CREATE INDEX "import_row_workspace_id_import_id_position_idx" ON "import_row"("workspace_id", "import_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "import_fix_workspace_id_import_id_revision_key" ON "import_fix"("workspace_id", "import_id", "revision");

-- CreateIndex
CREATE INDEX "workspace_words_text_idx" ON "workspace_words" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "question_workspace_id_import_id_idx" ON "question"("workspace_id", "import_id");

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "bank_import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_import" ADD CONSTRAINT "bank_import_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "bank_import"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_message" ADD CONSTRAINT "import_message_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "bank_import"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "bank_import"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_fix" ADD CONSTRAINT "import_fix_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "bank_import"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace_words" ADD CONSTRAINT "workspace_words_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What anyone may read is sorted; only what waits in a workspace may have no area yet.
ALTER TABLE "question" ADD CONSTRAINT "question_public_has_area" CHECK ("area_slug" IS NOT NULL OR "visibility" <> 'public' OR "status" <> 'ready');
