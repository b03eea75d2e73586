-- Whoever deletes a person erases all that is theirs, insert-only tables included. So a person is deleted only by a transaction that
-- has said whom it erases: packages/db/src/erase-person.ts, and nothing by mistake.
CREATE FUNCTION refuse_person_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('whetstone.erasing', true) = OLD.id::text THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a person is erased by erasePerson, not by a bare %', TG_OP;
END $$;
CREATE TRIGGER person_erased_only BEFORE DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION refuse_person_delete();
CREATE TRIGGER person_no_truncate BEFORE TRUNCATE ON "person" FOR EACH STATEMENT EXECUTE FUNCTION refuse_person_delete();
