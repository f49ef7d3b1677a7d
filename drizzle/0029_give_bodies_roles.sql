CREATE TABLE "formal_role" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "formal_role_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "formal_role_period" CHECK ("formal_role"."until_on" >= "formal_role"."from_on")
);
--> statement-breakpoint
ALTER TABLE "formal_role" ADD CONSTRAINT "formal_role_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "formal_role_once" ON "formal_role" USING btree ("neighbourhood_id","body_id",lower("name")) WHERE "formal_role"."until_on" is null;