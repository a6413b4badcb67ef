-- The event log only grows. What an event quotes may be emptied, where a proposal is erased; nothing else of it changes.
CREATE TRIGGER "Event_stays" BEFORE DELETE ON "Event"
BEGIN
    SELECT RAISE(ABORT, 'The event log only grows: no event is deleted');
END;

CREATE TRIGGER "Event_keeps" BEFORE UPDATE ON "Event"
WHEN NEW."id" IS NOT OLD."id"
    OR NEW."at" IS NOT OLD."at"
    OR NEW."actorId" IS NOT OLD."actorId"
    OR NEW."proposalId" IS NOT OLD."proposalId"
    OR NEW."subjectId" IS NOT OLD."subjectId"
    OR NEW."what" IS NOT OLD."what"
    OR NEW."question" IS NOT OLD."question"
    OR NEW."row" IS NOT OLD."row"
    OR (NEW."before" IS NOT NULL AND NEW."before" IS NOT OLD."before")
    OR (NEW."after" IS NOT NULL AND NEW."after" IS NOT OLD."after")
    OR (NEW."why" IS NOT NULL AND NEW."why" IS NOT OLD."why")
BEGIN
    SELECT RAISE(ABORT, 'The event log only grows: an event can be emptied, not changed');
END;
