ALTER TABLE "attendance_change" ADD COLUMN "seat_holder_id" uuid;--> statement-breakpoint
ALTER TABLE "attendance_change" ADD CONSTRAINT "attendance_change_seat_holder" FOREIGN KEY ("neighbourhood_id","seat_holder_id") REFERENCES "public"."seat_holder"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;
