ALTER TABLE "voting_right" DROP CONSTRAINT "voting_right_confirmed_by_another";--> statement-breakpoint
ALTER TABLE "voting_right" ADD COLUMN "is_declared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "voting_right" ADD CONSTRAINT "voting_right_declared_by_oneself" CHECK (not "voting_right"."is_declared" or "voting_right"."added_by_account_id" = "voting_right"."account_id");--> statement-breakpoint
ALTER TABLE "voting_right" ADD CONSTRAINT "voting_right_confirmed_by_another" CHECK ("voting_right"."confirmed_by_account_id" not in ("voting_right"."added_by_account_id", "voting_right"."account_id") and ("voting_right"."is_declared" or "voting_right"."added_by_account_id" <> "voting_right"."account_id"));--> statement-breakpoint
-- Nobody enters themselves once the vote is open: the electorate is fixed then, and a later one takes two others.
CREATE FUNCTION refuse_declaration_after_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.is_declared AND NOT EXISTS (SELECT 1 FROM resident_vote WHERE neighbourhood_id = NEW.neighbourhood_id
		AND id = NEW.resident_vote_id AND state = 'announced' AND NEW.added_at < opens_at) THEN
		RAISE EXCEPTION 'the electorate is fixed'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'voting_right_declared_before_opening';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER voting_right_declared_before_opening BEFORE INSERT ON voting_right
	FOR EACH ROW EXECUTE FUNCTION refuse_declaration_after_opening();
