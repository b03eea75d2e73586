-- AlterTable
ALTER TABLE "import_file" ADD COLUMN     "columns" JSONB;

-- CreateTable
CREATE TABLE "import_source" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("workspace_id","import_id","position")
);

-- AddForeignKey
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "bank_import"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
