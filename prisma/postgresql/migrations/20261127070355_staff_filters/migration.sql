-- DropIndex
DROP INDEX "Proposal_areaCode_idx";

-- DropIndex
DROP INDEX "Proposal_reviewerId_idx";

-- CreateIndex
CREATE INDEX "Proposal_reviewerId_status_discardedAt_erasedAt_submittedAt_idx" ON "Proposal"("reviewerId", "status", "discardedAt", "erasedAt", "submittedAt");

-- CreateIndex
CREATE INDEX "Proposal_areaCode_status_discardedAt_erasedAt_submittedAt_idx" ON "Proposal"("areaCode", "status", "discardedAt", "erasedAt", "submittedAt");
