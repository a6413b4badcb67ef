-- RenameIndex
ALTER INDEX "Proposal_status_areaCode_plannedYear_askedDong_discardedAt__idx" RENAME TO "Proposal_overview_idx";

-- What was sent already: as it stands in its latest submission.
UPDATE "Proposal" SET "askedDong" = (
    SELECT ("frozen" #>> '{verdict,most}')::BIGINT FROM "Submission"
    WHERE "proposalId" = "Proposal"."id" ORDER BY "number" DESC LIMIT 1
) WHERE "erasedAt" IS NULL;
