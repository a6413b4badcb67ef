-- AlterTable
ALTER TABLE "Enquiry" ADD COLUMN     "announcementId" INTEGER;

-- AlterTable
ALTER TABLE "Announcement" ADD COLUMN     "corrected" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "correctedAt" TIMESTAMP(3),
ADD COLUMN     "correctedUpTo" INTEGER,
ADD COLUMN     "correction" JSONB,
ADD COLUMN     "correctionById" INTEGER;

-- CreateIndex
CREATE INDEX "Announcement_correctionById_idx" ON "Announcement"("correctionById");

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_correctionById_fkey" FOREIGN KEY ("correctionById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
