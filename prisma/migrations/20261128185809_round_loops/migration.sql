-- CreateTable
CREATE TABLE "round_loop" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mode" "round_mode" NOT NULL,
    "guide_id" TEXT,
    "break_minutes" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "round_loop_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "round_loop_step" (
    "person_id" UUID NOT NULL,
    "loop_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stage_slug" TEXT NOT NULL,
    "question_kind" TEXT,
    "minutes" INTEGER NOT NULL,
    "wanted_count" INTEGER NOT NULL,
    "round_id" UUID NOT NULL,

    CONSTRAINT "round_loop_step_pkey" PRIMARY KEY ("person_id","loop_id","position")
);

-- CreateIndex
CREATE INDEX "round_loop_person_id_started_at_idx" ON "round_loop"("person_id", "started_at");

-- CreateIndex
CREATE INDEX "round_loop_guide_id_idx" ON "round_loop"("guide_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_loop_step_person_id_round_id_key" ON "round_loop_step"("person_id", "round_id");

-- AddForeignKey
ALTER TABLE "round_loop" ADD CONSTRAINT "round_loop_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_loop" ADD CONSTRAINT "round_loop_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_loop_step" ADD CONSTRAINT "round_loop_step_person_id_loop_id_fkey" FOREIGN KEY ("person_id", "loop_id") REFERENCES "round_loop"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER round_loop_step_insert_only BEFORE UPDATE OR DELETE ON "round_loop_step" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
