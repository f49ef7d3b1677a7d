ALTER TABLE "ballot" ADD COLUMN "touches_protected_ground" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tally" ADD COLUMN "protected_veto_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tally" ADD COLUMN "filled_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tally" ADD CONSTRAINT "tally_protected_are_vetoes" CHECK ("tally"."protected_veto_count" between 0 and "tally"."veto_count");