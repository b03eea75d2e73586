-- CreateTable
CREATE TABLE "story_revision" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "based_on_ids" UUID[],
    "title" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "qualities" TEXT[],
    "skills" TEXT[],
    "is_removed" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "story_revision_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateIndex
CREATE INDEX "story_revision_person_id_story_id_created_at_idx" ON "story_revision"("person_id", "story_id", "created_at");

-- AddForeignKey
ALTER TABLE "story_revision" ADD CONSTRAINT "story_revision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER story_revision_insert_only BEFORE UPDATE OR DELETE ON "story_revision" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
