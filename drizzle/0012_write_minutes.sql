CREATE TABLE "minutes" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"state" text NOT NULL,
	"publication" text NOT NULL,
	"chair_holder_id" uuid,
	"minute_taker_id" uuid,
	"correctable_until" date,
	"approved_in_meeting_id" uuid,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"yes_count" integer,
	"no_count" integer,
	"abstain_count" integer,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "minutes_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "minutes_one_per_meeting" UNIQUE("neighbourhood_id","meeting_id"),
	CONSTRAINT "minutes_state_known" CHECK ("minutes"."state" in ('draft', 'prepared', 'approved')),
	CONSTRAINT "minutes_publication_known" CHECK ("minutes"."publication" in ('none', 'published', 'withdrawn') and ("minutes"."publication" = 'none') = ("minutes"."published_at" is null) and ("minutes"."state" <> 'draft' or "minutes"."publication" = 'none')),
	CONSTRAINT "minutes_approval_complete" CHECK (coalesce("minutes"."approved_by", 'vote') in ('vote', 'statement') and ("minutes"."state" = 'approved') = ("minutes"."approved_at" is not null and "minutes"."approved_by" is not null and "minutes"."approved_in_meeting_id" is not null)),
	CONSTRAINT "minutes_approved_later" CHECK ("minutes"."approved_in_meeting_id" <> "minutes"."meeting_id"),
	CONSTRAINT "minutes_vote_carried" CHECK ((coalesce("minutes"."approved_by", '') = 'vote') = ("minutes"."yes_count" is not null and "minutes"."no_count" is not null and "minutes"."abstain_count" is not null) and ("minutes"."yes_count" is null or ("minutes"."no_count" >= 0 and "minutes"."abstain_count" >= 0 and "minutes"."yes_count" > "minutes"."no_count")))
);
--> statement-breakpoint
CREATE TABLE "minutes_correction" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"minutes_id" uuid NOT NULL,
	"point" text NOT NULL,
	"author_account_id" uuid NOT NULL,
	"state" text NOT NULL,
	"proposed_for_number" integer NOT NULL,
	"adopted_in_number" integer,
	"proposed_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "minutes_correction_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "minutes_correction_state_known" CHECK ("minutes_correction"."state" in ('proposed', 'accepted', 'refused')),
	CONSTRAINT "minutes_correction_answer_complete" CHECK (("minutes_correction"."state" = 'proposed') = ("minutes_correction"."answered_at" is null) and ("minutes_correction"."state" = 'accepted') = ("minutes_correction"."adopted_in_number" is not null))
);
--> statement-breakpoint
CREATE TABLE "minutes_remark" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"minutes_id" uuid NOT NULL,
	"point" text NOT NULL,
	"kind" text NOT NULL,
	"publicity" text NOT NULL,
	"seat_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "minutes_remark_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "minutes_remark_kind_known" CHECK ("minutes_remark"."kind" in ('summary', 'statement', 'dissent')),
	CONSTRAINT "minutes_remark_publicity_known" CHECK ("minutes_remark"."publicity" in ('public', 'nonPublic')),
	CONSTRAINT "minutes_remark_seat_speaks" CHECK ("minutes_remark"."seat_id" is null or "minutes_remark"."kind" <> 'summary')
);
--> statement-breakpoint
CREATE TABLE "minutes_revision" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"minutes_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "minutes_revision_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "minutes_revision_one_per_number" UNIQUE("neighbourhood_id","minutes_id","number"),
	CONSTRAINT "minutes_revision_hash_shape" CHECK ("minutes_revision"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_chair" FOREIGN KEY ("neighbourhood_id","chair_holder_id") REFERENCES "public"."seat_holder"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_minute_taker" FOREIGN KEY ("minute_taker_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_approving_meeting" FOREIGN KEY ("neighbourhood_id","approved_in_meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_correction" ADD CONSTRAINT "minutes_correction_minutes" FOREIGN KEY ("neighbourhood_id","minutes_id") REFERENCES "public"."minutes"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_correction" ADD CONSTRAINT "minutes_correction_author" FOREIGN KEY ("author_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_remark" ADD CONSTRAINT "minutes_remark_minutes" FOREIGN KEY ("neighbourhood_id","minutes_id") REFERENCES "public"."minutes"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_remark" ADD CONSTRAINT "minutes_remark_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_revision" ADD CONSTRAINT "minutes_revision_minutes" FOREIGN KEY ("neighbourhood_id","minutes_id") REFERENCES "public"."minutes"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "minutes_correction_by_minutes" ON "minutes_correction" USING btree ("neighbourhood_id","minutes_id","proposed_at");--> statement-breakpoint
CREATE INDEX "minutes_remark_by_minutes" ON "minutes_remark" USING btree ("neighbourhood_id","minutes_id","created_at");
--> statement-breakpoint
CREATE TRIGGER minutes_revision_append_only BEFORE UPDATE OR DELETE ON minutes_revision
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What a meeting approved stays what it approved.
CREATE FUNCTION refuse_revision_of_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM minutes WHERE neighbourhood_id = NEW.neighbourhood_id
		AND id = NEW.minutes_id AND state = 'approved') THEN
		RAISE EXCEPTION 'the minutes are approved'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'minutes_revision_before_approval';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER minutes_revision_before_approval BEFORE INSERT ON minutes_revision
	FOR EACH ROW EXECUTE FUNCTION refuse_revision_of_approved();
