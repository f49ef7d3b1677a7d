CREATE TABLE "conduct_acceptance" (
	"neighbourhood_id" uuid NOT NULL,
	"conduct_version_id" uuid NOT NULL,
	"seat_holder_id" uuid NOT NULL,
	"came_by" text NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conduct_acceptance_once" PRIMARY KEY("neighbourhood_id","conduct_version_id","seat_holder_id"),
	CONSTRAINT "conduct_acceptance_came_by_known" CHECK ("conduct_acceptance"."came_by" in ('self', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "conduct_version" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"adopted_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conduct_version_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "conduct_version_one_per_number" UNIQUE("neighbourhood_id","body_id","number")
);
--> statement-breakpoint
ALTER TABLE "conduct_acceptance" ADD CONSTRAINT "conduct_acceptance_version" FOREIGN KEY ("neighbourhood_id","conduct_version_id") REFERENCES "public"."conduct_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conduct_acceptance" ADD CONSTRAINT "conduct_acceptance_holder" FOREIGN KEY ("neighbourhood_id","seat_holder_id") REFERENCES "public"."seat_holder"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conduct_version" ADD CONSTRAINT "conduct_version_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;