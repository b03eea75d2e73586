-- AlterTable
ALTER TABLE "push_device" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "session_id" UUID;

-- CreateTable
CREATE TABLE "mail_address" (
    "person_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "code_hash" BYTEA NOT NULL,
    "code_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "stop_token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "mail_address_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "notification_delivery" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "device_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mail_address_stop_token_key" ON "mail_address"("stop_token");

-- CreateIndex
CREATE INDEX "notification_delivery_next_at_idx" ON "notification_delivery"("next_at");

-- AddForeignKey
ALTER TABLE "mail_address" ADD CONSTRAINT "mail_address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
