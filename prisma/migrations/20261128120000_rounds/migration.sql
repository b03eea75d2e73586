-- CreateEnum
CREATE TYPE "round_mode" AS ENUM ('strict', 'practice', 'untimed');

-- CreateEnum
CREATE TYPE "round_kind" AS ENUM ('guide_stage', 'area', 'track', 'weakest', 'questions');

-- CreateEnum
CREATE TYPE "submitted_by" AS ENUM ('person', 'clock');

-- CreateTable
CREATE TABLE "round" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mode" "round_mode" NOT NULL,
    "kind" "round_kind" NOT NULL,
    "guide_id" TEXT,
    "stage_slug" TEXT,
    "area_slug" TEXT,
    "track_id" TEXT,
    "minutes" INTEGER NOT NULL,
    "wanted_count" INTEGER NOT NULL,
    "extra_time" "extra_time" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "ends_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by" "submitted_by",

    CONSTRAINT "round_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "round_question" (
    "person_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "attempt_id" UUID NOT NULL,

    CONSTRAINT "round_question_pkey" PRIMARY KEY ("person_id","round_id","position")
);

-- CreateTable
CREATE TABLE "round_visit" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "round_visit_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "round_pause" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "round_pause_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "round_packet" (
    "person_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "round_packet_pkey" PRIMARY KEY ("person_id","round_id")
);

-- CreateIndex
CREATE INDEX "round_person_id_started_at_idx" ON "round"("person_id", "started_at");

-- CreateIndex
CREATE INDEX "round_guide_id_idx" ON "round"("guide_id");

-- CreateIndex
CREATE INDEX "round_track_id_idx" ON "round"("track_id");

-- CreateIndex
CREATE INDEX "round_question_question_id_version_idx" ON "round_question"("question_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "round_question_person_id_attempt_id_key" ON "round_question"("person_id", "attempt_id");

-- CreateIndex
CREATE INDEX "round_visit_person_id_round_id_idx" ON "round_visit"("person_id", "round_id");

-- CreateIndex
CREATE INDEX "round_pause_person_id_round_id_idx" ON "round_pause"("person_id", "round_id");

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_question" ADD CONSTRAINT "round_question_person_id_round_id_fkey" FOREIGN KEY ("person_id", "round_id") REFERENCES "round"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_question" ADD CONSTRAINT "round_question_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_question" ADD CONSTRAINT "round_question_person_id_attempt_id_fkey" FOREIGN KEY ("person_id", "attempt_id") REFERENCES "attempt"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_visit" ADD CONSTRAINT "round_visit_person_id_round_id_fkey" FOREIGN KEY ("person_id", "round_id") REFERENCES "round"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_pause" ADD CONSTRAINT "round_pause_person_id_round_id_fkey" FOREIGN KEY ("person_id", "round_id") REFERENCES "round"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_packet" ADD CONSTRAINT "round_packet_person_id_round_id_fkey" FOREIGN KEY ("person_id", "round_id") REFERENCES "round"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever starts at once, a person has one round under way, and a round one pause. The first index is also what the clock reads.
CREATE UNIQUE INDEX "round_one_open" ON "round"("person_id") WHERE "submitted_at" IS NULL;
CREATE INDEX "round_open_ends_at" ON "round"("ends_at") WHERE "submitted_at" IS NULL;
CREATE UNIQUE INDEX "round_pause_one_open" ON "round_pause"("person_id", "round_id") WHERE "ended_at" IS NULL;
ALTER TABLE "round" ADD CONSTRAINT "round_submitted_by_somebody" CHECK (("submitted_at" IS NULL) = ("submitted_by" IS NULL));

CREATE TRIGGER round_question_insert_only BEFORE UPDATE OR DELETE ON "round_question" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
CREATE TRIGGER round_visit_insert_only BEFORE UPDATE OR DELETE ON "round_visit" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
CREATE TRIGGER round_packet_insert_only BEFORE UPDATE OR DELETE ON "round_packet" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
