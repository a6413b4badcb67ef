-- CreateTable
CREATE TABLE "FreeArea" (
    "areaCode" TEXT NOT NULL PRIMARY KEY,
    "since" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "topic" TEXT NOT NULL,
    "areas" JSONB NOT NULL,
    "programmeId" TEXT,
    "language" TEXT,
    "texts" JSONB NOT NULL,
    "buttons" JSONB NOT NULL,
    "fileId" INTEGER,
    "channelFile" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "startAt" DATETIME,
    "approvedById" INTEGER,
    "approvedAt" DATETIME,
    "refusedWhy" TEXT,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "madeUpTo" INTEGER DEFAULT 0,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "delivered" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "unreachable" INTEGER NOT NULL DEFAULT 0,
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "recalled" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Announcement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Announcement_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Announcement_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recipient" (
    "announcementId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "at" DATETIME NOT NULL,
    "error" TEXT,
    "messageId" INTEGER,

    PRIMARY KEY ("announcementId", "personId"),
    CONSTRAINT "Recipient_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Recipient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
