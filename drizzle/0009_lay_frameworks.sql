CREATE TABLE "body_framework" (
	"neighbourhood_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"framework_id" uuid NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "body_framework_pkey" PRIMARY KEY("neighbourhood_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "framework" (
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"area_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "framework_pkey" PRIMARY KEY("id"),
	CONSTRAINT "framework_one_per_slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "framework_version" (
	"id" uuid NOT NULL,
	"framework_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"adopted_by" text NOT NULL,
	"adopted_on" date NOT NULL,
	"confirmed_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "framework_version_pkey" PRIMARY KEY("id"),
	CONSTRAINT "framework_version_one_per_number" UNIQUE("framework_id","number")
);
--> statement-breakpoint
ALTER TABLE "rule_set_version" ADD COLUMN "framework_version_id" uuid;--> statement-breakpoint
ALTER TABLE "rule_set_version" ADD COLUMN "is_inherited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "body_framework" ADD CONSTRAINT "body_framework_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_framework" ADD CONSTRAINT "body_framework_framework" FOREIGN KEY ("framework_id") REFERENCES "public"."framework"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework" ADD CONSTRAINT "framework_area" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_framework" FOREIGN KEY ("framework_id") REFERENCES "public"."framework"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "body_framework_by_framework" ON "body_framework" USING btree ("neighbourhood_id","framework_id");--> statement-breakpoint
ALTER TABLE "rule_set_version" ADD CONSTRAINT "rule_set_version_framework_version" FOREIGN KEY ("framework_version_id") REFERENCES "public"."framework_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_set_version" ADD CONSTRAINT "rule_set_version_inherited_from_one" CHECK (not "rule_set_version"."is_inherited" or "rule_set_version"."framework_version_id" is not null);--> statement-breakpoint
-- What bodies inherited stays as it was; a framework changes by a further version.
CREATE TRIGGER framework_version_append_only BEFORE UPDATE OR DELETE ON framework_version
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
