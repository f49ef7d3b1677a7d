CREATE TABLE "meeting_guest" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_name" text NOT NULL,
	"on_behalf_of" text,
	"email" text,
	"locale" text NOT NULL,
	"public_name" text NOT NULL,
	"may_speak" boolean NOT NULL,
	"came_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "meeting_guest_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "meeting_guest_kind_known" CHECK ("meeting_guest"."kind" in ('guest', 'expert')),
	CONSTRAINT "meeting_guest_public_name_known" CHECK ("meeting_guest"."public_name" in ('named', 'unnamed')),
	CONSTRAINT "meeting_guest_withdrawn_before_coming" CHECK ("meeting_guest"."withdrawn_at" is null or "meeting_guest"."came_at" is null)
);
--> statement-breakpoint
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_guest_by_meeting" ON "meeting_guest" USING btree ("neighbourhood_id","meeting_id");