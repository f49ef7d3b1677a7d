CREATE TABLE "circulation" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"reading" integer NOT NULL,
	"rule_set_version_id" uuid NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"is_urgent" boolean NOT NULL,
	"is_listed_subject" boolean NOT NULL,
	"reminded_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_why" text,
	CONSTRAINT "circulation_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "circulation_one_per_reading" UNIQUE("neighbourhood_id","motion_id","reading"),
	CONSTRAINT "circulation_state_known" CHECK ("circulation"."state" in ('open', 'ended')),
	CONSTRAINT "circulation_ended_why_known" CHECK ("circulation"."ended_why" in ('allAnswered', 'windowOver', 'objection')),
	CONSTRAINT "circulation_window_not_empty" CHECK ("circulation"."opens_at" < "circulation"."closes_at"),
	CONSTRAINT "circulation_ended_is_complete" CHECK (("circulation"."state" = 'ended') = ("circulation"."ended_at" is not null) and ("circulation"."ended_at" is null) = ("circulation"."ended_why" is null))
);
--> statement-breakpoint
CREATE TABLE "circulation_ballot" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"circulation_id" uuid NOT NULL,
	"circulation_seat_id" uuid NOT NULL,
	"cast_by" text NOT NULL,
	"came_by" text NOT NULL,
	"choice" text NOT NULL,
	"points" integer,
	"touches_protected_ground" boolean DEFAULT false NOT NULL,
	"agrees_to_procedure" boolean,
	"cast_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone,
	CONSTRAINT "circulation_ballot_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "circulation_ballot_one_per_person" UNIQUE("neighbourhood_id","circulation_seat_id","cast_by"),
	CONSTRAINT "circulation_ballot_cast_by_known" CHECK ("circulation_ballot"."cast_by" in ('member', 'substitute')),
	CONSTRAINT "circulation_ballot_came_by_known" CHECK ("circulation_ballot"."came_by" in ('portal', 'letter')),
	CONSTRAINT "circulation_ballot_choice_known" CHECK ("circulation_ballot"."choice" in ('yes', 'no', 'abstain', 'concern', 'standAside', 'veto')),
	CONSTRAINT "circulation_ballot_points_with_yes" CHECK ("circulation_ballot"."points" is null or ("circulation_ballot"."choice" = 'yes' and "circulation_ballot"."points" >= 0)),
	CONSTRAINT "circulation_ballot_void_of_substitute" CHECK ("circulation_ballot"."voided_at" is null or "circulation_ballot"."cast_by" = 'substitute')
);
--> statement-breakpoint
CREATE TABLE "circulation_objection" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"circulation_id" uuid NOT NULL,
	"circulation_seat_id" uuid NOT NULL,
	"raised_by" text NOT NULL,
	"came_by" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	CONSTRAINT "circulation_objection_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "circulation_objection_one_per_person" UNIQUE("neighbourhood_id","circulation_seat_id","raised_by"),
	CONSTRAINT "circulation_objection_raised_by_known" CHECK ("circulation_objection"."raised_by" in ('member', 'substitute')),
	CONSTRAINT "circulation_objection_came_by_known" CHECK ("circulation_objection"."came_by" in ('portal', 'letter'))
);
--> statement-breakpoint
CREATE TABLE "circulation_recusal" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"circulation_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"capacity" text NOT NULL,
	"ground" text NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "circulation_recusal_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "circulation_recusal_one_per_person" UNIQUE("neighbourhood_id","circulation_id","seat_id","capacity"),
	CONSTRAINT "circulation_recusal_capacity_known" CHECK ("circulation_recusal"."capacity" in ('member', 'substitute')),
	CONSTRAINT "circulation_recusal_ground_known" CHECK ("circulation_recusal"."ground" in ('applicant', 'relative', 'employee', 'contractor', 'other')),
	CONSTRAINT "circulation_recusal_declared_by_known" CHECK ("circulation_recusal"."declared_by" in ('self', 'portal'))
);
--> statement-breakpoint
CREATE TABLE "circulation_seat" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"circulation_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"voter" text NOT NULL,
	"bench_code" text,
	"capacity" text NOT NULL,
	"reached_at" timestamp with time zone,
	CONSTRAINT "circulation_seat_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "circulation_seat_asked_once" UNIQUE("neighbourhood_id","circulation_id","seat_id"),
	CONSTRAINT "circulation_seat_capacity_known" CHECK ("circulation_seat"."capacity" in ('member', 'substitute'))
);
--> statement-breakpoint
ALTER TABLE "circulation" ADD CONSTRAINT "circulation_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation" ADD CONSTRAINT "circulation_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation" ADD CONSTRAINT "circulation_rules" FOREIGN KEY ("neighbourhood_id","rule_set_version_id") REFERENCES "public"."rule_set_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation" ADD CONSTRAINT "circulation_opened_by" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_ballot" ADD CONSTRAINT "circulation_ballot_circulation" FOREIGN KEY ("neighbourhood_id","circulation_id") REFERENCES "public"."circulation"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_ballot" ADD CONSTRAINT "circulation_ballot_seat" FOREIGN KEY ("neighbourhood_id","circulation_seat_id") REFERENCES "public"."circulation_seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_objection" ADD CONSTRAINT "circulation_objection_circulation" FOREIGN KEY ("neighbourhood_id","circulation_id") REFERENCES "public"."circulation"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_objection" ADD CONSTRAINT "circulation_objection_seat" FOREIGN KEY ("neighbourhood_id","circulation_seat_id") REFERENCES "public"."circulation_seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_recusal" ADD CONSTRAINT "circulation_recusal_circulation" FOREIGN KEY ("neighbourhood_id","circulation_id") REFERENCES "public"."circulation"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_recusal" ADD CONSTRAINT "circulation_recusal_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_seat" ADD CONSTRAINT "circulation_seat_circulation" FOREIGN KEY ("neighbourhood_id","circulation_id") REFERENCES "public"."circulation"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulation_seat" ADD CONSTRAINT "circulation_seat_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "circulation_one_open_per_motion" ON "circulation" USING btree ("neighbourhood_id","motion_id") WHERE "circulation"."state" = 'open';--> statement-breakpoint
CREATE INDEX "circulation_by_body" ON "circulation" USING btree ("neighbourhood_id","body_id","opens_at");--> statement-breakpoint
CREATE INDEX "circulation_by_end" ON "circulation" USING btree ("neighbourhood_id","state","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "circulation_ballot_one_per_seat" ON "circulation_ballot" USING btree ("neighbourhood_id","circulation_seat_id") WHERE "circulation_ballot"."voided_at" is null;--> statement-breakpoint
-- A vote in writing counts from the first instant of its window until just before the last, and never afterwards.
CREATE FUNCTION refuse_answer_outside_window() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	said_at timestamptz := CASE TG_TABLE_NAME WHEN 'circulation_ballot' THEN (to_jsonb(NEW) ->> 'cast_at')::timestamptz
		ELSE (to_jsonb(NEW) ->> 'raised_at')::timestamptz END;
BEGIN
	IF NOT EXISTS (SELECT 1 FROM circulation WHERE neighbourhood_id = NEW.neighbourhood_id
		AND id = NEW.circulation_id AND state = 'open' AND opens_at <= said_at AND said_at < closes_at) THEN
		RAISE EXCEPTION 'the window of the circulation is closed'
			USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_only_in_window';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER circulation_ballot_only_in_window BEFORE INSERT OR UPDATE ON circulation_ballot
	FOR EACH ROW EXECUTE FUNCTION refuse_answer_outside_window();
--> statement-breakpoint
CREATE TRIGGER circulation_objection_only_in_window BEFORE INSERT OR UPDATE ON circulation_objection
	FOR EACH ROW EXECUTE FUNCTION refuse_answer_outside_window();
