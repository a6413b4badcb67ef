-- DropIndex
DROP INDEX "Proposal_submittedAt_idx";

-- DropIndex
DROP INDEX "Proposal_overview_idx";

-- CreateIndex
CREATE INDEX "Proposal_desk_idx" ON "Proposal"("submittedAt", "status", "discardedAt", "erasedAt", "areaCode", "programmeId", "plannedYear", "verdictOutcome", "reviewerId", "closeRequestedAt", "searchText", "reference");

-- CreateIndex
CREATE INDEX "Proposal_overview_idx" ON "Proposal"("status", "areaCode", "plannedYear", "askedDong", "discardedAt", "erasedAt", "programmeId", "verdictOutcome", "reviewerId", "submittedAt", "closeRequestedAt", "searchText", "reference");
