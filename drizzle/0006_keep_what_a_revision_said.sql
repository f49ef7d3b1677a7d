ALTER TABLE "proposal" ADD COLUMN "other_income_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_event" ADD COLUMN "details" jsonb;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_other_income_not_negative" CHECK ("proposal"."other_income_cents" >= 0);