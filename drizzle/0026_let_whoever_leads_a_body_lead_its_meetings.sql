ALTER TABLE "meeting_chair" ALTER COLUMN "seat_holder_id" DROP NOT NULL;
