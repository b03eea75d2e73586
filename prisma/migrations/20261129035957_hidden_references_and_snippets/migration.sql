-- CreateTable
CREATE TABLE "hidden_reference" (
    "person_id" UUID NOT NULL,
    "ticket" UUID NOT NULL,
    "draw" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "part_sources" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "areas" TEXT[],
    "start_by" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "claimed_until" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "draft" JSONB NOT NULL DEFAULT '{"comments": [], "levels": [], "nextStep": ""}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "hidden_reference_pkey" PRIMARY KEY ("person_id","ticket")
);

-- CreateTable
CREATE TABLE "mentor_snippet" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "mentor_snippet_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateIndex
CREATE INDEX "hidden_reference_document_id_version_idx" ON "hidden_reference"("document_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "hidden_reference_person_id_draw_key" ON "hidden_reference"("person_id", "draw");

-- CreateIndex
CREATE UNIQUE INDEX "hidden_reference_person_id_document_id_answer_key" ON "hidden_reference"("person_id", "document_id", "answer");

-- AddForeignKey
ALTER TABLE "hidden_reference" ADD CONSTRAINT "hidden_reference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden_reference" ADD CONSTRAINT "hidden_reference_document_id_version_fkey" FOREIGN KEY ("document_id", "version") REFERENCES "document_version"("document_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_snippet" ADD CONSTRAINT "mentor_snippet_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
