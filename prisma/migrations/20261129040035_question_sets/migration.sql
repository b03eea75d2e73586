-- CreateTable
CREATE TABLE "question_set" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "guide_id" TEXT,
    "stage_slug" TEXT,
    "minutes" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "cloned_from_id" UUID,
    "cloned_from_number" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_set_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "question_set_version" (
    "workspace_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "made_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "question_set_version_pkey" PRIMARY KEY ("workspace_id","set_id","number")
);

-- CreateTable
CREATE TABLE "question_set_item" (
    "workspace_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "question_id" TEXT NOT NULL,
    "question_version" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "question_set_item_pkey" PRIMARY KEY ("workspace_id","set_id","number","position")
);

-- CreateTable
CREATE TABLE "question_set_link" (
    "workspace_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "made_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_set_link_pkey" PRIMARY KEY ("workspace_id","set_id","id")
);

-- CreateIndex
CREATE INDEX "question_set_guide_id_idx" ON "question_set"("guide_id");

-- CreateIndex
CREATE INDEX "question_set_item_question_id_question_version_idx" ON "question_set_item"("question_id", "question_version");

-- CreateIndex
CREATE UNIQUE INDEX "question_set_item_workspace_id_set_id_number_question_id_key" ON "question_set_item"("workspace_id", "set_id", "number", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_set_link_token_hash_key" ON "question_set_link"("token_hash");

-- CreateIndex
CREATE INDEX "question_set_link_workspace_id_set_id_number_idx" ON "question_set_link"("workspace_id", "set_id", "number");

-- AddForeignKey
ALTER TABLE "question_set" ADD CONSTRAINT "question_set_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set" ADD CONSTRAINT "question_set_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_version" ADD CONSTRAINT "question_set_version_workspace_id_set_id_fkey" FOREIGN KEY ("workspace_id", "set_id") REFERENCES "question_set"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_item" ADD CONSTRAINT "question_set_item_workspace_id_set_id_number_fkey" FOREIGN KEY ("workspace_id", "set_id", "number") REFERENCES "question_set_version"("workspace_id", "set_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_item" ADD CONSTRAINT "question_set_item_question_id_question_version_fkey" FOREIGN KEY ("question_id", "question_version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_link" ADD CONSTRAINT "question_set_link_workspace_id_set_id_fkey" FOREIGN KEY ("workspace_id", "set_id") REFERENCES "question_set"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_link" ADD CONSTRAINT "question_set_link_workspace_id_set_id_number_fkey" FOREIGN KEY ("workspace_id", "set_id", "number") REFERENCES "question_set_version"("workspace_id", "set_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;
