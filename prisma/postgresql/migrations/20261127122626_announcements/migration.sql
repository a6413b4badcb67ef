-- CreateEnum
CREATE TYPE "AnnouncementStatus" AS ENUM ('draft', 'proposed', 'approved', 'sending', 'paused', 'sent', 'cancelled', 'recalling', 'recalled');

-- CreateEnum
CREATE TYPE "RecipientStatus" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'unreachable', 'uncertain', 'skipped', 'recalled');

-- CreateTable
CREATE TABLE "FreeArea" (
    "areaCode" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FreeArea_pkey" PRIMARY KEY ("areaCode")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" SERIAL NOT NULL,
    "authorId" INTEGER NOT NULL,
    "status" "AnnouncementStatus" NOT NULL DEFAULT 'draft',
    "topic" TEXT NOT NULL,
    "areas" JSONB NOT NULL,
    "programmeId" TEXT,
    "language" TEXT,
    "texts" JSONB NOT NULL,
    "buttons" JSONB NOT NULL,
    "fileId" INTEGER,
    "channelFile" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "startAt" TIMESTAMP(3),
    "approvedById" INTEGER,
    "approvedAt" TIMESTAMP(3),
    "refusedWhy" TEXT,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "madeUpTo" INTEGER DEFAULT 0,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "delivered" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "unreachable" INTEGER NOT NULL DEFAULT 0,
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "recalled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recipient" (
    "announcementId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "status" "RecipientStatus" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMP(3) NOT NULL,
    "error" TEXT,
    "messageId" INTEGER,

    CONSTRAINT "Recipient_pkey" PRIMARY KEY ("announcementId","personId")
);

-- CreateIndex
CREATE INDEX "Announcement_status_startAt_idx" ON "Announcement"("status", "startAt");

-- CreateIndex
CREATE INDEX "Announcement_authorId_idx" ON "Announcement"("authorId");

-- CreateIndex
CREATE INDEX "Announcement_fileId_idx" ON "Announcement"("fileId");

-- CreateIndex
CREATE INDEX "Recipient_announcementId_status_at_idx" ON "Recipient"("announcementId", "status", "at");

-- CreateIndex
CREATE INDEX "Recipient_personId_idx" ON "Recipient"("personId");

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recipient" ADD CONSTRAINT "Recipient_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recipient" ADD CONSTRAINT "Recipient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
