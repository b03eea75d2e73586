-- Time has one source. Tests shift it per session with `set whetstone.clock_offset = '3 days'`.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT now() + coalesce(nullif(current_setting('whetstone.clock_offset', true), ''), '0')::interval
$$;

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('public', 'workspace', 'private');

-- CreateEnum
CREATE TYPE "question_status" AS ENUM ('draft', 'in_review', 'ready', 'retired');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('file', 'database');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('company', 'guide', 'salary', 'track', 'article');

-- CreateEnum
CREATE TYPE "section_kind" AS ENUM ('area', 'common', 'stage');

-- CreateEnum
CREATE TYPE "severity" AS ENUM ('error', 'warning');

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_revision" (
    "id" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "renderer_version" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "versioned" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "retired" INTEGER NOT NULL,

    CONSTRAINT "content_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_sync" (
    "id" SERIAL NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "source_hash" TEXT NOT NULL,
    "renderer_version" INTEGER NOT NULL,
    "files" INTEGER NOT NULL,
    "revision_id" INTEGER,

    CONSTRAINT "content_sync_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_finding" (
    "id" SERIAL NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "severity" "severity" NOT NULL,
    "rule" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fix" TEXT NOT NULL,
    "accepted_reason" TEXT,

    CONSTRAINT "content_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "skill" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "period" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL,
    "company_id" TEXT,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "document_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "rendered" JSONB NOT NULL,
    "renderer_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("document_id","number")
);

-- CreateTable
CREATE TABLE "guide_section" (
    "guide_id" TEXT NOT NULL,
    "kind" "section_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "guide_section_pkey" PRIMARY KEY ("guide_id","kind","slug")
);

-- CreateTable
CREATE TABLE "guide_question" (
    "guide_id" TEXT NOT NULL,
    "kind" "section_kind" NOT NULL,
    "section_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question_id" TEXT NOT NULL,

    CONSTRAINT "guide_question_pkey" PRIMARY KEY ("guide_id","kind","section_slug","position")
);

-- CreateTable
CREATE TABLE "question" (
    "id" TEXT NOT NULL,
    "workspace_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "visibility" "visibility" NOT NULL,
    "status" "question_status" NOT NULL,
    "origin" "origin" NOT NULL,
    "file" TEXT,
    "hash" TEXT NOT NULL,
    "area_slug" TEXT NOT NULL,
    "source_ids" TEXT[],
    "current_version" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_skill" (
    "question_id" TEXT NOT NULL,
    "skill_slug" TEXT NOT NULL,

    CONSTRAINT "question_skill_pkey" PRIMARY KEY ("question_id","skill_slug")
);

-- CreateTable
CREATE TABLE "question_version" (
    "question_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "difficulty" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "prompt_html" TEXT NOT NULL,
    "answer_html" TEXT NOT NULL,
    "pitfalls_html" TEXT NOT NULL,
    "references_html" TEXT NOT NULL,
    "code" JSONB,
    "renderer_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "question_version_pkey" PRIMARY KEY ("question_id","number")
);

-- CreateTable
CREATE TABLE "hint" (
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "hint_pkey" PRIMARY KEY ("question_id","version","id")
);

-- CreateTable
CREATE TABLE "rubric_anchor" (
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "rubric_anchor_pkey" PRIMARY KEY ("question_id","version","id")
);

-- CreateTable
CREATE TABLE "probe" (
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "prompt_html" TEXT NOT NULL,
    "surfaces_html" TEXT NOT NULL,

    CONSTRAINT "probe_pkey" PRIMARY KEY ("question_id","version","id")
);

-- CreateTable
CREATE TABLE "slug_redirect" (
    "kind" TEXT NOT NULL,
    "from_slug" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,

    CONSTRAINT "slug_redirect_pkey" PRIMARY KEY ("kind","from_slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE INDEX "document_company_id_idx" ON "document"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_kind_slug_key" ON "document"("kind", "slug");

-- CreateIndex
CREATE INDEX "guide_question_question_id_idx" ON "guide_question"("question_id");

-- CreateIndex
CREATE INDEX "question_area_slug_idx" ON "question"("area_slug");

-- CreateIndex
CREATE UNIQUE INDEX "question_workspace_id_slug_key" ON "question"("workspace_id", "slug");

-- CreateIndex
CREATE INDEX "question_skill_skill_slug_idx" ON "question_skill"("skill_slug");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_section" ADD CONSTRAINT "guide_section_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question" ADD CONSTRAINT "guide_question_guide_id_kind_section_slug_fkey" FOREIGN KEY ("guide_id", "kind", "section_slug") REFERENCES "guide_section"("guide_id", "kind", "slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_question" ADD CONSTRAINT "guide_question_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_skill" ADD CONSTRAINT "question_skill_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_skill" ADD CONSTRAINT "question_skill_skill_slug_fkey" FOREIGN KEY ("skill_slug") REFERENCES "skill"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hint" ADD CONSTRAINT "hint_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_anchor" ADD CONSTRAINT "rubric_anchor_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What a version says never changes; only its HTML may be made anew by a newer renderer.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'versions are immutable: % cannot be deleted from', TG_TABLE_NAME;
  END IF;
  IF (to_jsonb(NEW) - TG_ARGV::text[]) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV::text[]) THEN
    RAISE EXCEPTION 'versions are immutable: % cannot be changed', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER question_version_immutable BEFORE UPDATE OR DELETE ON "question_version" FOR EACH ROW
  EXECUTE FUNCTION refuse_version_change('prompt_html', 'answer_html', 'pitfalls_html', 'references_html', 'renderer_version');
CREATE TRIGGER document_version_immutable BEFORE UPDATE OR DELETE ON "document_version" FOR EACH ROW
  EXECUTE FUNCTION refuse_version_change('rendered', 'renderer_version');
CREATE TRIGGER hint_immutable BEFORE UPDATE OR DELETE ON "hint" FOR EACH ROW
  EXECUTE FUNCTION refuse_version_change('html');
CREATE TRIGGER rubric_anchor_immutable BEFORE UPDATE OR DELETE ON "rubric_anchor" FOR EACH ROW
  EXECUTE FUNCTION refuse_version_change('html');
CREATE TRIGGER probe_immutable BEFORE UPDATE OR DELETE ON "probe" FOR EACH ROW
  EXECUTE FUNCTION refuse_version_change('prompt_html', 'surfaces_html');

-- The public bank is the default workspace; its id is fixed so that every installation agrees on it.
INSERT INTO "workspace" ("id", "slug", "name") VALUES ('00000000-0000-7000-8000-000000000001', 'public-bank', 'Public bank');
