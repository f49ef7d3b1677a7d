CREATE TABLE "money_round" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"fund_year_id" uuid NOT NULL,
	"rule_set_version_id" uuid NOT NULL,
	"state" text NOT NULL,
	"marking" text,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"input" jsonb,
	"output" jsonb,
	CONSTRAINT "money_round_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "money_round_state_known" CHECK ("money_round"."state" in ('open', 'closed', 'dissolved')),
	CONSTRAINT "money_round_marking_known" CHECK ("money_round"."marking" in ('ranks', 'points')),
	CONSTRAINT "money_round_closed_has_instant" CHECK (("money_round"."state" = 'open') = ("money_round"."closed_at" is null)),
	CONSTRAINT "money_round_result_is_complete" CHECK (("money_round"."input" is null) = ("money_round"."output" is null) and ("money_round"."state" = 'closed' or "money_round"."output" is null))
);
--> statement-breakpoint
CREATE TABLE "round_cut" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"from_cents" bigint NOT NULL,
	"to_cents" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "round_cut_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "round_cut_one_per_step" UNIQUE("neighbourhood_id","round_id","step"),
	CONSTRAINT "round_cut_is_a_cut" CHECK ("round_cut"."to_cents" >= 0 and "round_cut"."to_cents" < "round_cut"."from_cents")
);
--> statement-breakpoint
CREATE TABLE "round_mark" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"voter" text NOT NULL,
	"seat_id" uuid,
	"attendance_id" uuid,
	"kind" text NOT NULL,
	"value" integer NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_mark_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "round_mark_one_per_motion" UNIQUE("neighbourhood_id","round_id","voter","motion_id"),
	CONSTRAINT "round_mark_kind_known" CHECK ("round_mark"."kind" in ('ranks', 'points')),
	CONSTRAINT "round_mark_value_not_negative" CHECK ("round_mark"."value" >= 0),
	CONSTRAINT "round_mark_seat_or_person" CHECK (("round_mark"."seat_id" is null) <> ("round_mark"."attendance_id" is null))
);
--> statement-breakpoint
CREATE TABLE "round_motion" (
	"neighbourhood_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"least_cents" bigint NOT NULL,
	"place" integer,
	"agreed_cents" bigint,
	"award_cents" bigint,
	CONSTRAINT "round_motion_pkey" PRIMARY KEY("neighbourhood_id","round_id","motion_id"),
	CONSTRAINT "round_motion_one_round_per_item" UNIQUE("neighbourhood_id","agenda_item_id"),
	CONSTRAINT "round_motion_least_not_negative" CHECK ("round_motion"."least_cents" >= 0),
	CONSTRAINT "round_motion_award_within_agreed" CHECK (("round_motion"."award_cents" is null) = ("round_motion"."agreed_cents" is null) and ("round_motion"."award_cents" is null or "round_motion"."award_cents" between 0 and "round_motion"."agreed_cents"))
);
--> statement-breakpoint
ALTER TABLE "money_round" ADD CONSTRAINT "money_round_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_round" ADD CONSTRAINT "money_round_fund_year" FOREIGN KEY ("neighbourhood_id","fund_year_id") REFERENCES "public"."fund_year"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_round" ADD CONSTRAINT "money_round_rules" FOREIGN KEY ("neighbourhood_id","rule_set_version_id") REFERENCES "public"."rule_set_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_cut" ADD CONSTRAINT "round_cut_motion" FOREIGN KEY ("neighbourhood_id","round_id","motion_id") REFERENCES "public"."round_motion"("neighbourhood_id","round_id","motion_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_mark" ADD CONSTRAINT "round_mark_motion" FOREIGN KEY ("neighbourhood_id","round_id","motion_id") REFERENCES "public"."round_motion"("neighbourhood_id","round_id","motion_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_mark" ADD CONSTRAINT "round_mark_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_mark" ADD CONSTRAINT "round_mark_attendance" FOREIGN KEY ("neighbourhood_id","attendance_id") REFERENCES "public"."attendance"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_motion" ADD CONSTRAINT "round_motion_round" FOREIGN KEY ("neighbourhood_id","round_id") REFERENCES "public"."money_round"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_motion" ADD CONSTRAINT "round_motion_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_motion" ADD CONSTRAINT "round_motion_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "money_round_one_open_per_meeting" ON "money_round" USING btree ("neighbourhood_id","meeting_id") WHERE "money_round"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "round_mark_one_per_rank" ON "round_mark" USING btree ("neighbourhood_id","round_id","voter","value") WHERE "round_mark"."kind" = 'ranks';