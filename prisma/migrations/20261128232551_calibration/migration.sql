-- AlterEnum
ALTER TYPE "document_kind" ADD VALUE 'reference';

-- CreateTable
CREATE TABLE "calibration_judgement" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "set" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "calibration_judgement_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "calibration_level" (
    "person_id" UUID NOT NULL,
    "judgement_id" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    CONSTRAINT "calibration_level_pkey" PRIMARY KEY ("person_id","judgement_id","dimension")
);

-- CreateTable
CREATE TABLE "mentor_standing" (
    "person_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "mentor_standing_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "calibration_judgement_document_id_version_idx" ON "calibration_judgement"("document_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "calibration_judgement_person_id_set_place_key" ON "calibration_judgement"("person_id", "set", "place");

-- AddForeignKey
ALTER TABLE "calibration_judgement" ADD CONSTRAINT "calibration_judgement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_judgement" ADD CONSTRAINT "calibration_judgement_document_id_version_fkey" FOREIGN KEY ("document_id", "version") REFERENCES "document_version"("document_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_level" ADD CONSTRAINT "calibration_level_person_id_judgement_id_fkey" FOREIGN KEY ("person_id", "judgement_id") REFERENCES "calibration_judgement"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_standing" ADD CONSTRAINT "mentor_standing_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER calibration_judgement_insert_only BEFORE UPDATE OR DELETE ON "calibration_judgement" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
CREATE TRIGGER calibration_level_insert_only BEFORE UPDATE OR DELETE ON "calibration_level" FOR EACH ROW EXECUTE FUNCTION refuse_study_change();
