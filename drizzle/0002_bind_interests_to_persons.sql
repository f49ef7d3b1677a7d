ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_one_per_reading";--> statement-breakpoint
ALTER TABLE "recusal" DROP CONSTRAINT "recusal_one_per_seat";--> statement-breakpoint
ALTER TABLE "recusal" DROP CONSTRAINT "recusal_declared_by_known";--> statement-breakpoint
ALTER TABLE "recusal" ADD COLUMN "capacity" text;--> statement-breakpoint
ALTER TABLE "recusal" ADD COLUMN "state" text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_one_per_reading" ON "agenda_item" USING btree ("neighbourhood_id","motion_id","reading") WHERE "agenda_item"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_one_per_seat" UNIQUE("neighbourhood_id","agenda_item_id","seat_id","capacity");--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_state_known" CHECK ("recusal"."state" in ('declared', 'inDoubt', 'upheld', 'dismissed'));--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_capacity_known" CHECK ("recusal"."capacity" in ('member', 'substitute'));--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_capacity_of_seat" CHECK (("recusal"."seat_id" is null) = ("recusal"."capacity" is null));--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_declared_by_known" CHECK ("recusal"."declared_by" in ('self', 'body', 'portal'));--> statement-breakpoint
ALTER TABLE "recusal" DROP COLUMN "withdrawn_at";
