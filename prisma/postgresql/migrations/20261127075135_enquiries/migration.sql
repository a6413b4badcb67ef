-- CreateEnum
CREATE TYPE "EnquiryStatus" AS ENUM ('waiting', 'claimed', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "EnquiryEntryKind" AS ENUM ('question', 'answer', 'note', 'claimed', 'released', 'handedOver', 'returned', 'reopened', 'closed', 'corrected', 'withdrawn');

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "messageId" INTEGER;

-- CreateTable
CREATE TABLE "Enquiry" (
    "id" SERIAL NOT NULL,
    "askerId" INTEGER NOT NULL,
    "status" "EnquiryStatus" NOT NULL DEFAULT 'waiting',
    "holderId" INTEGER,
    "topic" TEXT NOT NULL,
    "areaCode" TEXT,
    "proposalId" INTEGER,
    "question" TEXT,
    "row" INTEGER,
    "criterion" TEXT,
    "title" TEXT NOT NULL,
    "waitingSince" TIMESTAMP(3),
    "claimedAt" TIMESTAMP(3),
    "answeredAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "erasedAt" TIMESTAMP(3),

    CONSTRAINT "Enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnquiryEntry" (
    "id" SERIAL NOT NULL,
    "enquiryId" INTEGER NOT NULL,
    "kind" "EnquiryEntryKind" NOT NULL,
    "authorId" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "fileId" INTEGER,
    "at" TIMESTAMP(3) NOT NULL,
    "correctedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "EnquiryEntry_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Enquiry" ADD CONSTRAINT "Enquiry_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enquiry" ADD CONSTRAINT "Enquiry_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnquiryEntry" ADD CONSTRAINT "EnquiryEntry_enquiryId_fkey" FOREIGN KEY ("enquiryId") REFERENCES "Enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnquiryEntry" ADD CONSTRAINT "EnquiryEntry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnquiryEntry" ADD CONSTRAINT "EnquiryEntry_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
