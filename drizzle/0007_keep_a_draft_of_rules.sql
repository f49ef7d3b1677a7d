CREATE TABLE "rule_draft" (
	"neighbourhood_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rule_draft_pkey" PRIMARY KEY("neighbourhood_id","body_id")
);
--> statement-breakpoint
ALTER TABLE "rule_draft" ADD CONSTRAINT "rule_draft_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;