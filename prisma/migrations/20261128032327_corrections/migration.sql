-- AlterTable
ALTER TABLE "Enquiry" ADD COLUMN "announcementId" INTEGER;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Announcement" (
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
    "correction" JSONB,
    "correctionById" INTEGER,
    "correctedAt" DATETIME,
    "correctedUpTo" INTEGER,
    "corrected" INTEGER NOT NULL DEFAULT 0,
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
    CONSTRAINT "Announcement_correctionById_fkey" FOREIGN KEY ("correctionById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Announcement_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Announcement" ("approvedAt", "approvedById", "areas", "authorId", "buttons", "channelFile", "createdAt", "delivered", "endedAt", "failed", "fileId", "id", "language", "madeUpTo", "programmeId", "recalled", "recipients", "refusedWhy", "revision", "skipped", "startAt", "startedAt", "status", "texts", "topic", "uncertain", "unreachable", "updatedAt") SELECT "approvedAt", "approvedById", "areas", "authorId", "buttons", "channelFile", "createdAt", "delivered", "endedAt", "failed", "fileId", "id", "language", "madeUpTo", "programmeId", "recalled", "recipients", "refusedWhy", "revision", "skipped", "startAt", "startedAt", "status", "texts", "topic", "uncertain", "unreachable", "updatedAt" FROM "Announcement";
DROP TABLE "Announcement";
ALTER TABLE "new_Announcement" RENAME TO "Announcement";
CREATE INDEX "Announcement_status_startAt_idx" ON "Announcement"("status", "startAt");
CREATE INDEX "Announcement_authorId_idx" ON "Announcement"("authorId");
CREATE INDEX "Announcement_correctionById_idx" ON "Announcement"("correctionById");
CREATE INDEX "Announcement_fileId_idx" ON "Announcement"("fileId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
