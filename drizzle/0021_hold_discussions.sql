CREATE TABLE "discussion" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"publicity" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "discussion_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "discussion_publicity_known" CHECK ("discussion"."publicity" in ('public', 'nonPublic')),
	CONSTRAINT "discussion_ends_after_start" CHECK ("discussion"."ended_at" is null or "discussion"."ended_at" >= "discussion"."started_at")
);
--> statement-breakpoint
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_kind_known";--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "withdrawn_as" text;--> statement-breakpoint
ALTER TABLE "discussion" ADD CONSTRAINT "discussion_agenda_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "discussion_one_at_a_time" ON "discussion" USING btree ("neighbourhood_id","agenda_item_id") WHERE "discussion"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_withdrawn_as_known" CHECK ("contribution"."withdrawn_as" in ('author', 'manager'));--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_withdrawn_by_somebody" CHECK (("contribution"."withdrawn_as" is null) = ("contribution"."withdrawn_at" is null));--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_adopted_stays" CHECK ("contribution"."withdrawn_at" is null or "contribution"."amendment_state" is null or "contribution"."amendment_state" <> 'adopted');--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_kind_known" CHECK ("contribution"."kind" in ('question', 'answer', 'for', 'against', 'concern', 'amendment', 'note'));
--> statement-breakpoint
CREATE TRIGGER discussion_announces_change AFTER INSERT OR UPDATE OR DELETE ON discussion
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('agenda_item', 'agenda_item_id');
