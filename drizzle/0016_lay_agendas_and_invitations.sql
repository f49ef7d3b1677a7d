CREATE TABLE "agenda_topic" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "agenda_topic_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "agenda_topic_kind_known" CHECK ("agenda_topic"."kind" in ('residentsQuestions', 'decisionsOfLastTime', 'minutesOfLastTime', 'report', 'dates', 'otherBusiness', 'own')),
	CONSTRAINT "agenda_topic_place_known" CHECK ("agenda_topic"."place" in ('before', 'after')),
	CONSTRAINT "agenda_topic_state_known" CHECK ("agenda_topic"."state" in ('planned', 'open', 'closed')),
	CONSTRAINT "agenda_topic_instants_fit_state" CHECK (("agenda_topic"."state" = 'planned') = ("agenda_topic"."opened_at" is null) and ("agenda_topic"."state" = 'closed') = ("agenda_topic"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "calendar_feed_pkey" PRIMARY KEY("id"),
	CONSTRAINT "calendar_feed_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "demand_signature" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"demand_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "demand_signature_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "demand_signature_one_per_seat" UNIQUE("neighbourhood_id","demand_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_demand" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"rule_set_version_id" uuid NOT NULL,
	"member_count" integer NOT NULL,
	"needed_count" integer NOT NULL,
	"within_days" integer NOT NULL,
	"reached_at" timestamp with time zone,
	"meet_by_on" date,
	"meeting_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "meeting_demand_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "meeting_demand_counts_positive" CHECK ("meeting_demand"."needed_count" > 0 and "meeting_demand"."member_count" > 0),
	CONSTRAINT "meeting_demand_reached_has_day" CHECK (("meeting_demand"."reached_at" is null) = ("meeting_demand"."meet_by_on" is null))
);
--> statement-breakpoint
CREATE TABLE "meeting_invitation" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by_account_id" uuid NOT NULL,
	"rule_set_version_id" uuid,
	"is_urgent" boolean NOT NULL,
	"notice_days" integer,
	"due_on" date,
	"is_late" boolean NOT NULL,
	CONSTRAINT "meeting_invitation_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "meeting_invitation_one_per_number" UNIQUE("neighbourhood_id","meeting_id","number"),
	CONSTRAINT "meeting_invitation_kind_known" CHECK ("meeting_invitation"."kind" in ('invitation', 'addendum', 'moved', 'cancelled')),
	CONSTRAINT "meeting_invitation_late_has_day" CHECK (not "meeting_invitation"."is_late" or "meeting_invitation"."due_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "meeting_invitee" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"seat_holder_id" uuid,
	"account_id" uuid,
	"way" text NOT NULL,
	CONSTRAINT "meeting_invitee_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "meeting_invitee_one_per_holder" UNIQUE("neighbourhood_id","invitation_id","seat_holder_id"),
	CONSTRAINT "meeting_invitee_one_per_account" UNIQUE("neighbourhood_id","invitation_id","account_id"),
	CONSTRAINT "meeting_invitee_way_known" CHECK ("meeting_invitee"."way" in ('mail', 'letter')),
	CONSTRAINT "meeting_invitee_holder_or_account" CHECK (("meeting_invitee"."seat_holder_id" is null) <> ("meeting_invitee"."account_id" is null))
);
--> statement-breakpoint
ALTER TABLE "meeting" DROP CONSTRAINT "meeting_state_known";--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "discussed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "form" text DEFAULT 'inPerson' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "video_link" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agenda_topic" ADD CONSTRAINT "agenda_topic_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_signature" ADD CONSTRAINT "demand_signature_demand" FOREIGN KEY ("neighbourhood_id","demand_id") REFERENCES "public"."meeting_demand"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_signature" ADD CONSTRAINT "demand_signature_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_signature" ADD CONSTRAINT "demand_signature_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_demand" ADD CONSTRAINT "meeting_demand_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_demand" ADD CONSTRAINT "meeting_demand_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_demand" ADD CONSTRAINT "meeting_demand_rules" FOREIGN KEY ("neighbourhood_id","rule_set_version_id") REFERENCES "public"."rule_set_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_sent_by" FOREIGN KEY ("sent_by_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_rules" FOREIGN KEY ("neighbourhood_id","rule_set_version_id") REFERENCES "public"."rule_set_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitee" ADD CONSTRAINT "meeting_invitee_invitation" FOREIGN KEY ("neighbourhood_id","invitation_id") REFERENCES "public"."meeting_invitation"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitee" ADD CONSTRAINT "meeting_invitee_holder" FOREIGN KEY ("neighbourhood_id","seat_holder_id") REFERENCES "public"."seat_holder"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitee" ADD CONSTRAINT "meeting_invitee_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_topic_one_per_position" ON "agenda_topic" USING btree ("neighbourhood_id","meeting_id","place","position") WHERE "agenda_topic"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_one_per_account" ON "calendar_feed" USING btree ("account_id") WHERE "calendar_feed"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_demand_one_open" ON "meeting_demand" USING btree ("neighbourhood_id","body_id") WHERE "meeting_demand"."meeting_id" is null and "meeting_demand"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_form_known" CHECK ("meeting"."form" in ('inPerson', 'video', 'hybrid'));--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_link_only_by_video" CHECK ("meeting"."form" <> 'inPerson' or "meeting"."video_link" is null);--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_cancelled_has_instant" CHECK (("meeting"."state" = 'cancelled') = ("meeting"."cancelled_at" is not null));--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_state_known" CHECK ("meeting"."state" in ('planned', 'running', 'closed', 'cancelled'));