CREATE TABLE "resident_vote_decision" (
	"neighbourhood_id" uuid NOT NULL,
	"resident_vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"motion_id" uuid NOT NULL,
	CONSTRAINT "resident_vote_decision_once" PRIMARY KEY("neighbourhood_id","resident_vote_id","number"),
	CONSTRAINT "resident_vote_decision_one_per_motion" UNIQUE("neighbourhood_id","motion_id")
);
--> statement-breakpoint
ALTER TABLE "resident_vote" ADD COLUMN "taken_over_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "resident_vote_decision" ADD CONSTRAINT "resident_vote_decision_project" FOREIGN KEY ("neighbourhood_id","resident_vote_id","number") REFERENCES "public"."resident_vote_project"("neighbourhood_id","resident_vote_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_vote_decision" ADD CONSTRAINT "resident_vote_decision_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_vote" ADD CONSTRAINT "resident_vote_taken_over_when_counted" CHECK ("resident_vote"."taken_over_at" is null or "resident_vote"."state" = 'counted');--> statement-breakpoint
-- Only the counted result of a binding vote becomes a decision, and only of the project it was about.
CREATE FUNCTION refuse_decision_without_binding_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM resident_vote v
		JOIN resident_vote_project p ON p.neighbourhood_id = v.neighbourhood_id AND p.resident_vote_id = v.id
		JOIN motion m ON m.neighbourhood_id = p.neighbourhood_id AND m.proposal_id = p.proposal_id
		WHERE v.neighbourhood_id = NEW.neighbourhood_id AND v.id = NEW.resident_vote_id AND p.number = NEW.number
		AND m.id = NEW.motion_id AND v.state = 'counted' AND v.manifest->>'effect' = 'binding') THEN
		RAISE EXCEPTION 'no binding vote was counted on this motion'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'resident_vote_decision_of_binding_vote';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER resident_vote_decision_of_binding_vote BEFORE INSERT ON resident_vote_decision
	FOR EACH ROW EXECUTE FUNCTION refuse_decision_without_binding_vote();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_resident_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'what the residents decided stays decided by them'
		USING ERRCODE = 'check_violation', CONSTRAINT = 'resident_vote_decision_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER resident_vote_decision_append_only BEFORE UPDATE OR DELETE ON resident_vote_decision
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_resident_decision();
