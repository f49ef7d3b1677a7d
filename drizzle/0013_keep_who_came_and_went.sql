CREATE TABLE "attendance_change" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"attendance_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"capacity" text NOT NULL,
	"state" text NOT NULL,
	"stand_in_id" uuid,
	"happened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_change_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "attendance_change_one_per_position" UNIQUE("neighbourhood_id","attendance_id","position"),
	CONSTRAINT "attendance_change_capacity_known" CHECK ("attendance_change"."capacity" in ('member', 'substitute', 'person')),
	CONSTRAINT "attendance_change_state_known" CHECK ("attendance_change"."state" in ('present', 'absent', 'excused'))
);
--> statement-breakpoint
CREATE TABLE "lot" (
	"neighbourhood_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"seed" text NOT NULL,
	"benches" jsonb NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lot_pkey" PRIMARY KEY("neighbourhood_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_chair" (
	"neighbourhood_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"seat_holder_id" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_chair_pkey" PRIMARY KEY("neighbourhood_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "speaker" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"account_id" uuid,
	"voter" text NOT NULL,
	"capacity" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "speaker_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "speaker_one_per_position" UNIQUE("neighbourhood_id","meeting_id","position"),
	CONSTRAINT "speaker_state_known" CHECK ("speaker"."state" in ('waiting', 'speaking', 'done', 'withdrawn')),
	CONSTRAINT "speaker_capacity_known" CHECK ("speaker"."capacity" in ('member', 'substitute', 'person')),
	CONSTRAINT "speaker_called_to_speak" CHECK ("speaker"."state" <> 'speaking' or "speaker"."called_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "stand_in" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"bench_code" text NOT NULL,
	"code" text NOT NULL,
	"seat_holder_id" uuid,
	"person_name" text,
	"is_present" boolean NOT NULL,
	"seat_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stand_in_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "stand_in_one_per_code" UNIQUE("neighbourhood_id","meeting_id","code"),
	CONSTRAINT "stand_in_one_per_holder" UNIQUE("neighbourhood_id","meeting_id","seat_holder_id"),
	CONSTRAINT "stand_in_one_per_seat" UNIQUE("neighbourhood_id","meeting_id","seat_id"),
	CONSTRAINT "stand_in_known_or_sent" CHECK (("stand_in"."seat_holder_id" is null) <> ("stand_in"."person_name" is null)),
	CONSTRAINT "stand_in_seated_is_present" CHECK ("stand_in"."seat_id" is null or "stand_in"."is_present")
);
--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "excused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_change" ADD CONSTRAINT "attendance_change_attendance" FOREIGN KEY ("neighbourhood_id","attendance_id") REFERENCES "public"."attendance"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_change" ADD CONSTRAINT "attendance_change_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_change" ADD CONSTRAINT "attendance_change_stand_in" FOREIGN KEY ("neighbourhood_id","stand_in_id") REFERENCES "public"."stand_in"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot" ADD CONSTRAINT "lot_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_chair" ADD CONSTRAINT "meeting_chair_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_chair" ADD CONSTRAINT "meeting_chair_seat_holder" FOREIGN KEY ("neighbourhood_id","seat_holder_id") REFERENCES "public"."seat_holder"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_agenda_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_seat_holder" FOREIGN KEY ("neighbourhood_id","seat_holder_id") REFERENCES "public"."seat_holder"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_change_by_meeting" ON "attendance_change" USING btree ("neighbourhood_id","meeting_id","happened_at");--> statement-breakpoint
CREATE INDEX "meeting_chair_by_holder" ON "meeting_chair" USING btree ("neighbourhood_id","seat_holder_id");--> statement-breakpoint
CREATE UNIQUE INDEX "speaker_one_hand_each" ON "speaker" USING btree ("neighbourhood_id","meeting_id","voter") WHERE "speaker"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "speaker_one_has_the_floor" ON "speaker" USING btree ("neighbourhood_id","meeting_id") WHERE "speaker"."state" = 'speaking';--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_excused_is_absent" CHECK (not ("attendance"."present" and "attendance"."excused"));--> statement-breakpoint
-- What is known of earlier meetings: how it stood in the end.
INSERT INTO "attendance_change" ("neighbourhood_id", "id", "meeting_id", "attendance_id", "position", "capacity", "state", "happened_at")
	SELECT "neighbourhood_id", gen_random_uuid(), "meeting_id", "id", 1, "capacity", CASE WHEN "present" THEN 'present' ELSE 'absent' END, "recorded_at" FROM "attendance";
--> statement-breakpoint
CREATE TRIGGER attendance_change_append_only BEFORE UPDATE OR DELETE ON attendance_change
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A draw that could be repeated until it fits would be none.
CREATE TRIGGER lot_append_only BEFORE UPDATE OR DELETE ON lot
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
