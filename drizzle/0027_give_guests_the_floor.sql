ALTER TABLE "speaker" DROP CONSTRAINT "speaker_capacity_known";--> statement-breakpoint
ALTER TABLE "speaker" ADD COLUMN "guest_id" uuid;--> statement-breakpoint
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_guest" FOREIGN KEY ("neighbourhood_id","guest_id") REFERENCES "public"."meeting_guest"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_guest_is_guest" CHECK (("speaker"."capacity" = 'guest') = ("speaker"."guest_id" is not null));--> statement-breakpoint
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_capacity_known" CHECK ("speaker"."capacity" in ('member', 'substitute', 'person', 'guest'));