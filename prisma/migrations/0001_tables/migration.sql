-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "hits" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" SERIAL NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_version" (
    "project_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "project_version_pkey" PRIMARY KEY ("project_id","number")
);

-- CreateTable
CREATE TABLE "review_event" (
    "id" SERIAL NOT NULL,
    "project_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "field_comments" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL,

    CONSTRAINT "review_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "organisation_name" TEXT NOT NULL DEFAULT '',
    "verb" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "project_id" INTEGER,
    "territory_id" SMALLINT,
    "changes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "territory_id" SMALLINT,
    "is_funder" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_load" (
    "table_name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "reference_load_pkey" PRIMARY KEY ("table_name","key")
);

-- CreateTable
CREATE TABLE "project" (
    "id" SERIAL NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "territory_id" SMALLINT NOT NULL,
    "creation_key" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "objectives" TEXT NOT NULL DEFAULT '',
    "project_owner" TEXT NOT NULL DEFAULT '',
    "main_priority_id" SMALLINT,
    "priority_ids" SMALLINT[],
    "qpv_codes" TEXT[],
    "code_insee" TEXT,
    "phase" TEXT,
    "progress_status" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "total_cost_cents" BIGINT,
    "funding_asked_cents" BIGINT NOT NULL DEFAULT 0,
    "funding_granted_cents" BIGINT NOT NULL DEFAULT 0,
    "funding_paid_cents" BIGINT NOT NULL DEFAULT 0,
    "funding_gap_cents" BIGINT,
    "review_status" TEXT NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "published_fields" TEXT[],
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_contact" (
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "project_contact_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "project_note" (
    "project_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "project_note_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "funding_line" (
    "id" SERIAL NOT NULL,
    "project_id" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "funder_id" INTEGER,
    "detail" TEXT NOT NULL DEFAULT '',
    "amount_cents" BIGINT,
    "state" TEXT NOT NULL DEFAULT 'requested',

    CONSTRAINT "funding_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_funder" (
    "project_id" INTEGER NOT NULL,
    "funder_id" INTEGER NOT NULL,
    "territory_id" SMALLINT NOT NULL,
    "review_status" TEXT NOT NULL,
    "asked_cents" BIGINT NOT NULL,
    "granted_cents" BIGINT NOT NULL,

    CONSTRAINT "project_funder_pkey" PRIMARY KEY ("project_id","funder_id")
);

-- CreateTable
CREATE TABLE "published_project" (
    "project_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "territory_id" SMALLINT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "main_priority_id" SMALLINT,
    "priority_ids" SMALLINT[],
    "objectives" TEXT,
    "project_owner" TEXT,
    "qpv_codes" TEXT[],
    "code_insee" TEXT,
    "phase" TEXT,
    "progress_status" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "total_cost_cents" BIGINT,
    "funding_granted_cents" BIGINT,

    CONSTRAINT "published_project_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "wave" (
    "id" SMALLINT NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "launched_on" DATE NOT NULL,

    CONSTRAINT "wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority" (
    "id" SMALLINT NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "short_label" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territory" (
    "id" SMALLINT NOT NULL,
    "wave_id" SMALLINT NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "programme_name" TEXT NOT NULL,
    "official_name" TEXT NOT NULL,
    "legal_kind" TEXT NOT NULL,
    "type_code" TEXT NOT NULL,
    "siren" TEXT,
    "departements" TEXT[],
    "region_code" TEXT NOT NULL,
    "region_name" TEXT NOT NULL,
    "population" INTEGER,
    "main_commune_insee" TEXT NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "ile_de_france" BOOLEAN NOT NULL,
    "outre_mer" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commune" (
    "code_insee" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "siren" TEXT,
    "population" INTEGER,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code_insee")
);

-- CreateTable
CREATE TABLE "territory_commune" (
    "territory_id" SMALLINT NOT NULL,
    "code_insee" TEXT NOT NULL,

    CONSTRAINT "territory_commune_pkey" PRIMARY KEY ("territory_id","code_insee")
);

-- CreateTable
CREATE TABLE "qpv" (
    "code" TEXT NOT NULL,
    "territory_id" SMALLINT NOT NULL,
    "generation" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "commune_codes" TEXT[],
    "commune_names" TEXT NOT NULL,
    "wholly_in_territory" BOOLEAN NOT NULL,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,

    CONSTRAINT "qpv_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "user_account_organisation_id_idx" ON "user_account"("organisation_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_token_email_idx" ON "sign_in_token"("email");

-- CreateIndex
CREATE INDEX "outbox_mail_sent_at_not_before_idx" ON "outbox_mail"("sent_at", "not_before");

-- CreateIndex
CREATE INDEX "review_event_project_id_idx" ON "review_event"("project_id");

-- CreateIndex
CREATE INDEX "journal_entry_project_id_at_idx" ON "journal_entry"("project_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "organisation_territory_id_idx" ON "organisation"("territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_reference_key" ON "project"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "project_creation_key_key" ON "project"("creation_key");

-- CreateIndex
CREATE INDEX "funding_line_project_id_idx" ON "funding_line"("project_id");

-- CreateIndex
CREATE INDEX "funding_line_funder_id_idx" ON "funding_line"("funder_id");

-- CreateIndex
CREATE INDEX "project_funder_funder_id_project_id_idx" ON "project_funder"("funder_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_project_reference_key" ON "published_project"("reference");

-- CreateIndex
CREATE INDEX "published_project_territory_id_idx" ON "published_project"("territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "wave_slug_key" ON "wave"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "priority_slug_key" ON "priority"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "territory_slug_key" ON "territory"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "territory_code_key" ON "territory"("code");

-- CreateIndex
CREATE INDEX "territory_wave_id_idx" ON "territory"("wave_id");

-- CreateIndex
CREATE INDEX "territory_commune_code_insee_idx" ON "territory_commune"("code_insee");

-- CreateIndex
CREATE INDEX "qpv_territory_id_idx" ON "qpv"("territory_id");

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_version" ADD CONSTRAINT "project_version_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_main_priority_id_fkey" FOREIGN KEY ("main_priority_id") REFERENCES "priority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_code_insee_fkey" FOREIGN KEY ("code_insee") REFERENCES "commune"("code_insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_contact" ADD CONSTRAINT "project_contact_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_note" ADD CONSTRAINT "project_note_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_funder" ADD CONSTRAINT "project_funder_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_funder" ADD CONSTRAINT "project_funder_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_project" ADD CONSTRAINT "published_project_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territory" ADD CONSTRAINT "territory_wave_id_fkey" FOREIGN KEY ("wave_id") REFERENCES "wave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territory_commune" ADD CONSTRAINT "territory_commune_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territory_commune" ADD CONSTRAINT "territory_commune_code_insee_fkey" FOREIGN KEY ("code_insee") REFERENCES "commune"("code_insee") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qpv" ADD CONSTRAINT "qpv_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

