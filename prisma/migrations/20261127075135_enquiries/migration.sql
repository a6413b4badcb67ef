-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "messageId" INTEGER;

-- CreateTable
CREATE TABLE "Enquiry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "askerId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "holderId" INTEGER,
    "topic" TEXT NOT NULL,
    "areaCode" TEXT,
    "proposalId" INTEGER,
    "question" TEXT,
    "row" INTEGER,
    "criterion" TEXT,
    "title" TEXT NOT NULL,
    "waitingSince" DATETIME,
    "claimedAt" DATETIME,
    "answeredAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "erasedAt" DATETIME,
    CONSTRAINT "Enquiry_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enquiry_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EnquiryEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enquiryId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "authorId" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "fileId" INTEGER,
    "at" DATETIME NOT NULL,
    "correctedAt" DATETIME,
    "withdrawnAt" DATETIME,
    CONSTRAINT "EnquiryEntry_enquiryId_fkey" FOREIGN KEY ("enquiryId") REFERENCES "Enquiry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EnquiryEntry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EnquiryEntry_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Enquiry_status_waitingSince_idx" ON "Enquiry"("status", "waitingSince");

-- CreateIndex
CREATE INDEX "Enquiry_holderId_status_waitingSince_idx" ON "Enquiry"("holderId", "status", "waitingSince");

-- CreateIndex
CREATE INDEX "Enquiry_askerId_status_idx" ON "Enquiry"("askerId", "status");

-- CreateIndex
CREATE INDEX "EnquiryEntry_enquiryId_idx" ON "EnquiryEntry"("enquiryId");

-- CreateIndex
CREATE INDEX "EnquiryEntry_fileId_idx" ON "EnquiryEntry"("fileId");
