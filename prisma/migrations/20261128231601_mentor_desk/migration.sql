-- CreateEnum
CREATE TYPE "submission_kind" AS ENUM ('answer', 'round', 'loop');

-- CreateEnum
CREATE TYPE "review_rating" AS ENUM ('great', 'good', 'okay', 'poor', 'problematic');

-- CreateEnum
CREATE TYPE "reply_kind" AS ENUM ('reply', 'resolve', 'reopen');

-- CreateTable
CREATE TABLE "submission" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket" UUID NOT NULL,
    "kind" "submission_kind" NOT NULL,
    "source_id" UUID NOT NULL,
    "mentor_id" UUID,
    "may_pass_on" BOOLEAN NOT NULL,
    "question" TEXT NOT NULL,
    "is_anonymous" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "part_sources" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "areas" TEXT[],
    "start_by" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "withdrawn_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "nudged_hours" INTEGER NOT NULL DEFAULT 0,
    "second_of_id" UUID,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "mentor_review" (
    "person_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mentor_id" UUID,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "sent_at" TIMESTAMPTZ(3),
    "is_calibrated" BOOLEAN NOT NULL DEFAULT false,
    "rating" "review_rating",
    "rating_note" TEXT,
    "rated_at" TIMESTAMPTZ(3),

    CONSTRAINT "mentor_review_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "review_reply" (
    "person_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "is_mentor" BOOLEAN NOT NULL,
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "kind" "reply_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "review_reply_pkey" PRIMARY KEY ("person_id","review_id","is_mentor","id")
);

-- CreateTable
CREATE TABLE "mentor_block" (
    "person_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "mentor_block_pkey" PRIMARY KEY ("person_id","mentor_id")
);

-- CreateTable
CREATE TABLE "submission_pass" (
    "mentor_id" UUID NOT NULL,
    "ticket" UUID NOT NULL,
    "passed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "submission_pass_pkey" PRIMARY KEY ("mentor_id","ticket")
);

-- CreateIndex
CREATE UNIQUE INDEX "submission_ticket_key" ON "submission"("ticket");

-- CreateIndex
CREATE INDEX "submission_person_id_created_at_idx" ON "submission"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "submission_mentor_id_idx" ON "submission"("mentor_id");

-- CreateIndex
CREATE INDEX "submission_claimed_by_id_idx" ON "submission"("claimed_by_id");

-- CreateIndex
CREATE INDEX "mentor_review_mentor_id_sent_at_idx" ON "mentor_review"("mentor_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "mentor_review_person_id_submission_id_mentor_id_key" ON "mentor_review"("person_id", "submission_id", "mentor_id");

-- CreateIndex
CREATE INDEX "mentor_block_mentor_id_idx" ON "mentor_block"("mentor_id");

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_review" ADD CONSTRAINT "mentor_review_person_id_submission_id_fkey" FOREIGN KEY ("person_id", "submission_id") REFERENCES "submission"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_review" ADD CONSTRAINT "mentor_review_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_reply" ADD CONSTRAINT "review_reply_person_id_review_id_fkey" FOREIGN KEY ("person_id", "review_id") REFERENCES "mentor_review"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_block" ADD CONSTRAINT "mentor_block_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_block" ADD CONSTRAINT "mentor_block_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_pass" ADD CONSTRAINT "submission_pass_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits, in the order in which it is taken: the least time left first, then the oldest.
CREATE INDEX "submission_waiting" ON "submission"("start_by", "created_at") WHERE "withdrawn_at" IS NULL AND "reviewed_at" IS NULL;

CREATE INDEX "submission_readings" ON "submission"("person_id", "second_of_id") WHERE "second_of_id" IS NOT NULL;

-- The same work waits once.
CREATE UNIQUE INDEX "submission_one_open" ON "submission"("person_id", "kind", "source_id")
  WHERE "withdrawn_at" IS NULL AND "reviewed_at" IS NULL AND "second_of_id" IS NULL;

CREATE TRIGGER review_reply_insert_only BEFORE UPDATE OR DELETE ON "review_reply" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
