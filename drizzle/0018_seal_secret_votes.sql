CREATE TABLE "secret_mark" (
	"neighbourhood_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"electorate_entry_id" uuid NOT NULL,
	CONSTRAINT "secret_mark_one_per_entry" PRIMARY KEY("neighbourhood_id","electorate_entry_id")
);
--> statement-breakpoint
CREATE TABLE "secret_urn" (
	"neighbourhood_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"cast_count" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "secret_urn_pkey" PRIMARY KEY("neighbourhood_id","agenda_item_id"),
	CONSTRAINT "secret_urn_counts_up" CHECK ("secret_urn"."round" >= 1 and "secret_urn"."cast_count" >= 0)
);
--> statement-breakpoint
ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_entry_mode_known";--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "cast_as" text;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "entered_by_account_id" uuid;--> statement-breakpoint
ALTER TABLE "secret_mark" ADD CONSTRAINT "secret_mark_urn" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."secret_urn"("neighbourhood_id","agenda_item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_mark" ADD CONSTRAINT "secret_mark_electorate_entry" FOREIGN KEY ("neighbourhood_id","electorate_entry_id") REFERENCES "public"."electorate_entry"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_urn" ADD CONSTRAINT "secret_urn_agenda_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_entered_by" FOREIGN KEY ("entered_by_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_entry_mode_known" CHECK ("agenda_item"."entry_mode" in ('online', 'rollCall', 'showOfHands', 'secretOnline'));--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_cast_as_known" CHECK ("ballot"."cast_as" in ('member', 'substitute', 'person'));--> statement-breakpoint
-- A mark belongs to a secret vote that is open; the row lock of the use case makes the order certain.
CREATE FUNCTION refuse_mark_when_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM agenda_item WHERE neighbourhood_id = NEW.neighbourhood_id
		AND id = NEW.agenda_item_id AND state = 'open' AND entry_mode = 'secretOnline') THEN
		RAISE EXCEPTION 'no secret vote is open on the item'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'secret_mark_only_while_open';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER secret_mark_only_while_open BEFORE INSERT OR UPDATE ON secret_mark
	FOR EACH ROW EXECUTE FUNCTION refuse_mark_when_closed();
--> statement-breakpoint
-- A secret vote has no row for any single vote, whatever the program does.
CREATE FUNCTION refuse_ballot_of_secret_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM agenda_item WHERE neighbourhood_id = NEW.neighbourhood_id
		AND id = NEW.agenda_item_id AND entry_mode = 'secretOnline') THEN
		RAISE EXCEPTION 'the vote on the item is secret'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_not_in_secret_vote';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ballot_not_in_secret_vote BEFORE INSERT OR UPDATE ON ballot
	FOR EACH ROW EXECUTE FUNCTION refuse_ballot_of_secret_vote();
--> statement-breakpoint
-- At commit, as many votes are counted as people are marked: none is lost, none comes twice.
CREATE FUNCTION check_urn_holds_every_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	the_neighbourhood uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.neighbourhood_id ELSE NEW.neighbourhood_id END;
	the_item uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.agenda_item_id ELSE NEW.agenda_item_id END;
	counted integer;
	marked integer;
BEGIN
	SELECT cast_count INTO counted FROM secret_urn
		WHERE neighbourhood_id = the_neighbourhood AND agenda_item_id = the_item;
	SELECT count(*) INTO marked FROM secret_mark
		WHERE neighbourhood_id = the_neighbourhood AND agenda_item_id = the_item;
	IF counted IS DISTINCT FROM marked THEN
		RAISE EXCEPTION 'the urn holds % votes, % people have voted', counted, marked
			USING ERRCODE = 'check_violation', CONSTRAINT = 'secret_urn_holds_every_vote';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER secret_urn_holds_every_vote AFTER INSERT OR UPDATE ON secret_urn
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_urn_holds_every_vote();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER secret_mark_is_in_urn AFTER INSERT OR UPDATE OR DELETE ON secret_mark
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_urn_holds_every_vote();
--> statement-breakpoint
-- Screens count who has voted.
CREATE TRIGGER secret_urn_announces_change AFTER INSERT OR UPDATE ON secret_urn
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('agenda_item', 'agenda_item_id');
