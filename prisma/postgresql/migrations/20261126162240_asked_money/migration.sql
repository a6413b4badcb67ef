-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "askedDong" BIGINT;

-- CreateIndex
CREATE INDEX "Proposal_submittedAt_idx" ON "Proposal"("submittedAt");

-- CreateIndex
CREATE INDEX "Proposal_overview_idx" ON "Proposal"("status", "areaCode", "plannedYear", "askedDong", "discardedAt", "erasedAt");

-- What was sent already: as it stands in its latest submission.
UPDATE "Proposal" SET "askedDong" = (
    SELECT ("frozen" #>> '{verdict,most}')::NUMERIC::BIGINT FROM "Submission"
    WHERE "proposalId" = "Proposal"."id" ORDER BY "number" DESC LIMIT 1
) WHERE "erasedAt" IS NULL;
