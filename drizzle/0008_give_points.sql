ALTER TABLE "ballot" ADD COLUMN "points" integer;--> statement-breakpoint
ALTER TABLE "tally" ADD COLUMN "points_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_points_with_yes" CHECK ("ballot"."points" is null or ("ballot"."points" >= 0 and "ballot"."choice" = 'yes'));--> statement-breakpoint
ALTER TABLE "tally" ADD CONSTRAINT "tally_points_not_negative" CHECK ("tally"."points_count" >= 0);