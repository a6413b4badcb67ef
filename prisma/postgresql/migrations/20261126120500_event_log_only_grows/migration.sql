-- The event log only grows. What an event quotes may be emptied, where a proposal is erased; nothing else of it changes.
CREATE FUNCTION "event_only_grows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION 'The event log only grows: no event is deleted';
    END IF;
    IF (NEW."id", NEW."at", NEW."actorId", NEW."proposalId", NEW."subjectId", NEW."what", NEW."question", NEW."row")
        IS DISTINCT FROM (OLD."id", OLD."at", OLD."actorId", OLD."proposalId", OLD."subjectId", OLD."what", OLD."question", OLD."row")
        OR (NEW."before" IS NOT NULL AND NEW."before" IS DISTINCT FROM OLD."before")
        OR (NEW."after" IS NOT NULL AND NEW."after" IS DISTINCT FROM OLD."after")
        OR (NEW."why" IS NOT NULL AND NEW."why" IS DISTINCT FROM OLD."why")
    THEN
        RAISE EXCEPTION 'The event log only grows: an event can be emptied, not changed';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER "Event_keeps" BEFORE UPDATE OR DELETE ON "Event"
FOR EACH ROW EXECUTE FUNCTION "event_only_grows"();

CREATE TRIGGER "Event_stays" BEFORE TRUNCATE ON "Event"
FOR EACH STATEMENT EXECUTE FUNCTION "event_only_grows"();
