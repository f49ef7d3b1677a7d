CREATE TABLE "chair_term" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"role" text NOT NULL,
	"seat_holder_id" uuid,
	"bench_id" uuid,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "chair_term_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "chair_term_role_known" CHECK ("chair_term"."role" in ('chair', 'deputy')),
	CONSTRAINT "chair_term_holder_or_bench" CHECK (("chair_term"."seat_holder_id" is null) <> ("chair_term"."bench_id" is null)),
	CONSTRAINT "chair_term_ends_after_start" CHECK ("chair_term"."until_on" is null or "chair_term"."until_on" >= "chair_term"."from_on")
);
--> statement-breakpoint
CREATE TABLE "election" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"bench_id" uuid NOT NULL,
	"seat_count" integer NOT NULL,
	"electorate" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"rule_set_version_id" uuid NOT NULL,
	"state" text NOT NULL,
	"lot_seed" text,
	"lot_on" date,
	"input" jsonb,
	"output" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "election_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "election_electorate_known" CHECK ("election"."electorate" in ('residents', 'body')),
	CONSTRAINT "election_state_known" CHECK ("election"."state" in ('open', 'complete', 'calledOff')),
	CONSTRAINT "election_seats_positive" CHECK ("election"."seat_count" > 0),
	CONSTRAINT "election_ends_after_start" CHECK ("election"."until_on" is null or "election"."until_on" >= "election"."from_on"),
	CONSTRAINT "election_lot_is_whole" CHECK (("election"."lot_seed" is null) = ("election"."lot_on" is null)),
	CONSTRAINT "election_complete_has_result" CHECK ("election"."state" <> 'complete' or "election"."output" is not null)
);
--> statement-breakpoint
CREATE TABLE "election_candidate" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"election_id" uuid NOT NULL,
	"code" text NOT NULL,
	"person_name" text NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"public_name" text NOT NULL,
	CONSTRAINT "election_candidate_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "election_candidate_one_per_code" UNIQUE("neighbourhood_id","election_id","code"),
	CONSTRAINT "election_candidate_public_name_known" CHECK ("election_candidate"."public_name" in ('named', 'unnamed'))
);
--> statement-breakpoint
CREATE TABLE "election_round" (
	"neighbourhood_id" uuid NOT NULL,
	"election_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"counted" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "election_round_pkey" PRIMARY KEY("neighbourhood_id","election_id","number")
);
--> statement-breakpoint
ALTER TABLE "chair_term" ADD CONSTRAINT "chair_term_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_term" ADD CONSTRAINT "chair_term_seat_holder" FOREIGN KEY ("neighbourhood_id","seat_holder_id") REFERENCES "public"."seat_holder"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_term" ADD CONSTRAINT "chair_term_bench" FOREIGN KEY ("neighbourhood_id","bench_id") REFERENCES "public"."bench"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_bench" FOREIGN KEY ("neighbourhood_id","bench_id") REFERENCES "public"."bench"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_rules" FOREIGN KEY ("neighbourhood_id","rule_set_version_id") REFERENCES "public"."rule_set_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election_candidate" ADD CONSTRAINT "election_candidate_election" FOREIGN KEY ("neighbourhood_id","election_id") REFERENCES "public"."election"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election_round" ADD CONSTRAINT "election_round_election" FOREIGN KEY ("neighbourhood_id","election_id") REFERENCES "public"."election"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chair_term_by_body" ON "chair_term" USING btree ("neighbourhood_id","body_id","from_on");--> statement-breakpoint
CREATE INDEX "election_by_body" ON "election" USING btree ("neighbourhood_id","body_id","created_at");