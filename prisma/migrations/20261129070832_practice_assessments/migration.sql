-- AlterEnum
ALTER TYPE "round_kind" ADD VALUE 'assessment';

-- CreateTable
CREATE TABLE "assessment" (
    "workspace_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "may_pause" BOOLEAN NOT NULL,
    "days" INTEGER NOT NULL,
    "token_hash" BYTEA,
    "made_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("workspace_id","set_id","id")
);

-- CreateTable
CREATE TABLE "assessment_seat" (
    "person_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "chosen_name" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "assessment_seat_pkey" PRIMARY KEY ("person_id","round_id")
);

-- CreateTable
CREATE TABLE "assessment_submission" (
    "person_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "ticket" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "readable_until" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "levels_revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "assessment_submission_pkey" PRIMARY KEY ("person_id","round_id")
);

-- CreateTable
CREATE TABLE "assessment_level" (
    "person_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "assessment_level_pkey" PRIMARY KEY ("person_id","round_id","position","dimension")
);

-- CreateIndex
CREATE UNIQUE INDEX "assessment_token_hash_key" ON "assessment"("token_hash");

-- CreateIndex
CREATE INDEX "assessment_workspace_id_set_id_number_idx" ON "assessment"("workspace_id", "set_id", "number");

-- CreateIndex
CREATE INDEX "assessment_seat_workspace_id_set_id_assessment_id_idx" ON "assessment_seat"("workspace_id", "set_id", "assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_seat_person_id_workspace_id_set_id_assessment_id_key" ON "assessment_seat"("person_id", "workspace_id", "set_id", "assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_submission_ticket_key" ON "assessment_submission"("ticket");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_workspace_id_set_id_fkey" FOREIGN KEY ("workspace_id", "set_id") REFERENCES "question_set"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_workspace_id_set_id_number_fkey" FOREIGN KEY ("workspace_id", "set_id", "number") REFERENCES "question_set_version"("workspace_id", "set_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_seat" ADD CONSTRAINT "assessment_seat_person_id_round_id_fkey" FOREIGN KEY ("person_id", "round_id") REFERENCES "round"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_seat" ADD CONSTRAINT "assessment_seat_workspace_id_set_id_assessment_id_fkey" FOREIGN KEY ("workspace_id", "set_id", "assessment_id") REFERENCES "assessment"("workspace_id", "set_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_submission" ADD CONSTRAINT "assessment_submission_person_id_round_id_fkey" FOREIGN KEY ("person_id", "round_id") REFERENCES "assessment_seat"("person_id", "round_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_level" ADD CONSTRAINT "assessment_level_person_id_round_id_fkey" FOREIGN KEY ("person_id", "round_id") REFERENCES "assessment_submission"("person_id", "round_id") ON DELETE CASCADE ON UPDATE CASCADE;
