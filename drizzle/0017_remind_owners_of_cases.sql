CREATE TABLE "case_reminder" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"determination_id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"account_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_reminder_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "case_reminder_once" UNIQUE("neighbourhood_id","determination_id","occasion","account_id"),
	CONSTRAINT "case_reminder_occasion_known" CHECK ("case_reminder"."occasion" in ('asked', 'before', 'overdue'))
);
--> statement-breakpoint
ALTER TABLE "proceeding" ADD COLUMN "answers_id" uuid;--> statement-breakpoint
ALTER TABLE "case_reminder" ADD CONSTRAINT "case_reminder_determination" FOREIGN KEY ("neighbourhood_id","determination_id") REFERENCES "public"."determination"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reminder" ADD CONSTRAINT "case_reminder_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proceeding" ADD CONSTRAINT "proceeding_answers" FOREIGN KEY ("neighbourhood_id","answers_id") REFERENCES "public"."determination"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proceeding" ADD CONSTRAINT "proceeding_one_answer" UNIQUE("neighbourhood_id","answers_id");