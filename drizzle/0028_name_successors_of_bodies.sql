CREATE TABLE "body_succession" (
	"neighbourhood_id" uuid NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "body_succession_one_successor" PRIMARY KEY("neighbourhood_id","predecessor_id"),
	CONSTRAINT "body_succession_of_another" CHECK ("body_succession"."predecessor_id" <> "body_succession"."successor_id")
);
--> statement-breakpoint
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_predecessor" FOREIGN KEY ("neighbourhood_id","predecessor_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_successor" FOREIGN KEY ("neighbourhood_id","successor_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "body_succession_by_successor" ON "body_succession" USING btree ("neighbourhood_id","successor_id");--> statement-breakpoint
-- Whoever names a successor and whoever plans a meeting wait for each other at the body.
CREATE FUNCTION refuse_meeting_of_succeeded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM body WHERE neighbourhood_id = NEW.neighbourhood_id AND id = NEW.body_id FOR KEY SHARE;
	IF EXISTS (SELECT 1 FROM body_succession WHERE neighbourhood_id = NEW.neighbourhood_id
		AND predecessor_id = NEW.body_id AND from_on <= (NEW.starts_at AT TIME ZONE 'Europe/Berlin')::date) THEN
		RAISE EXCEPTION 'another body goes on for this one on that day'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_before_successor';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER meeting_before_successor BEFORE INSERT OR UPDATE OF starts_at, body_id ON meeting
	FOR EACH ROW EXECUTE FUNCTION refuse_meeting_of_succeeded();
--> statement-breakpoint
CREATE FUNCTION refuse_successor_before_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM body WHERE neighbourhood_id = NEW.neighbourhood_id AND id = NEW.predecessor_id FOR UPDATE;
	IF EXISTS (SELECT 1 FROM meeting WHERE neighbourhood_id = NEW.neighbourhood_id
		AND body_id = NEW.predecessor_id AND state <> 'cancelled'
		AND (starts_at AT TIME ZONE 'Europe/Berlin')::date >= NEW.from_on) THEN
		RAISE EXCEPTION 'the body meets on that day or later'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'body_succession_after_meetings';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER body_succession_after_meetings BEFORE INSERT OR UPDATE ON body_succession
	FOR EACH ROW EXECUTE FUNCTION refuse_successor_before_meeting();
