-- CreateTable
CREATE TABLE "submission_recording" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID,
    "part" INTEGER,
    "media_type" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "submission_recording_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "submission_recording_person_id_submission_id_part_key" ON "submission_recording"("person_id", "submission_id", "part");

-- AddForeignKey
ALTER TABLE "submission_recording" ADD CONSTRAINT "submission_recording_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_recording" ADD CONSTRAINT "submission_recording_person_id_submission_id_fkey" FOREIGN KEY ("person_id", "submission_id") REFERENCES "submission"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
