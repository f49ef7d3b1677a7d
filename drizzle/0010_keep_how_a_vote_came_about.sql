CREATE TABLE "meeting_start" (
	"neighbourhood_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"bench_code" text NOT NULL,
	"present_count" integer NOT NULL,
	CONSTRAINT "meeting_start_pkey" PRIMARY KEY("neighbourhood_id","meeting_id","bench_code"),
	CONSTRAINT "meeting_start_present_not_negative" CHECK ("meeting_start"."present_count" >= 0)
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "secret_demanded" boolean;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "all_invited" boolean;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "quorum_doubted" boolean;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "minority_statement" boolean;--> statement-breakpoint
ALTER TABLE "meeting_start" ADD CONSTRAINT "meeting_start_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_secret_since_opening" CHECK ("agenda_item"."state" <> 'planned' or "agenda_item"."secret_demanded" is null);--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_facts_since_closing" CHECK ("agenda_item"."state" = 'closed' or ("agenda_item"."all_invited" is null and "agenda_item"."quorum_doubted" is null and "agenda_item"."minority_statement" is null));