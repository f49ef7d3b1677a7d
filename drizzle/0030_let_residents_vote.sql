CREATE TABLE "cast_ballot" (
	"neighbourhood_id" uuid NOT NULL,
	"resident_vote_id" uuid NOT NULL,
	"ballot_key" text NOT NULL,
	"cast_number" integer NOT NULL,
	"sealed" text,
	CONSTRAINT "cast_ballot_one_per_right" PRIMARY KEY("neighbourhood_id","resident_vote_id","ballot_key"),
	CONSTRAINT "cast_ballot_counts_up" CHECK ("cast_ballot"."cast_number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "counted_ballot" (
	"neighbourhood_id" uuid NOT NULL,
	"resident_vote_id" uuid NOT NULL,
	"marks" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "counted_ballot_pkey" PRIMARY KEY("neighbourhood_id","resident_vote_id","marks"),
	CONSTRAINT "counted_ballot_times_positive" CHECK ("counted_ballot"."times" >= 1)
);
--> statement-breakpoint
CREATE TABLE "paper_batch" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"resident_vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sheet_count" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone,
	CONSTRAINT "paper_batch_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "paper_batch_one_per_number" UNIQUE("neighbourhood_id","resident_vote_id","number"),
	CONSTRAINT "paper_batch_within_bounds" CHECK ("paper_batch"."sheet_count" between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "paper_count" (
	"neighbourhood_id" uuid NOT NULL,
	"paper_batch_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"ballots" jsonb NOT NULL,
	"spoiled_count" integer NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "paper_count_one_per_person" PRIMARY KEY("neighbourhood_id","paper_batch_id","account_id"),
	CONSTRAINT "paper_count_spoiled_not_negative" CHECK ("paper_count"."spoiled_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "residence" (
	"neighbourhood_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"tie" text NOT NULL,
	"birth_year" integer,
	"shown_at" timestamp with time zone NOT NULL,
	"shown_to_account_id" uuid NOT NULL,
	CONSTRAINT "residence_one_per_account" PRIMARY KEY("neighbourhood_id","account_id"),
	CONSTRAINT "residence_tie_known" CHECK ("residence"."tie" in ('lives', 'works', 'studies', 'isActive', 'owns')),
	CONSTRAINT "residence_shown_to_another" CHECK ("residence"."account_id" <> "residence"."shown_to_account_id")
);
--> statement-breakpoint
CREATE TABLE "resident_vote" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"fund_year_id" uuid NOT NULL,
	"reference_year" integer NOT NULL,
	"reference_number" integer NOT NULL,
	"state" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"manifest_hash" text,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"counted_at" timestamp with time zone,
	"lot_seed" text,
	"online_count" integer,
	"paper_count" integer,
	"spoiled_count" integer,
	"outcome" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "resident_vote_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "resident_vote_one_per_reference" UNIQUE("neighbourhood_id","reference_year","reference_number"),
	CONSTRAINT "resident_vote_state_known" CHECK ("resident_vote"."state" in ('draft', 'announced', 'closed', 'counted', 'calledOff')),
	CONSTRAINT "resident_vote_announced_is_complete" CHECK ("resident_vote"."state" in ('draft', 'calledOff') or ("resident_vote"."manifest_hash" is not null and "resident_vote"."opens_at" is not null and "resident_vote"."closes_at" is not null)),
	CONSTRAINT "resident_vote_closes_after_opening" CHECK ("resident_vote"."closes_at" > "resident_vote"."opens_at"),
	CONSTRAINT "resident_vote_closed_after_its_time" CHECK ("resident_vote"."closed_at" >= "resident_vote"."closes_at"),
	CONSTRAINT "resident_vote_result_is_complete" CHECK (("resident_vote"."state" = 'counted') = ("resident_vote"."outcome" is not null) and ("resident_vote"."state" = 'counted') = ("resident_vote"."counted_at" is not null) and ("resident_vote"."state" in ('closed', 'counted')) = ("resident_vote"."closed_at" is not null and "resident_vote"."online_count" is not null))
);
--> statement-breakpoint
CREATE TABLE "resident_vote_project" (
	"neighbourhood_id" uuid NOT NULL,
	"resident_vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"proposal_id" uuid NOT NULL,
	CONSTRAINT "resident_vote_project_pkey" PRIMARY KEY("neighbourhood_id","resident_vote_id","number"),
	CONSTRAINT "resident_vote_project_once" UNIQUE("neighbourhood_id","resident_vote_id","proposal_id"),
	CONSTRAINT "resident_vote_project_number_positive" CHECK ("resident_vote_project"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "voting_right" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"resident_vote_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"added_by_account_id" uuid NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by_account_id" uuid,
	"on_paper_on" date,
	CONSTRAINT "voting_right_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "voting_right_one_per_account" UNIQUE("neighbourhood_id","resident_vote_id","account_id"),
	CONSTRAINT "voting_right_confirmed_is_whole" CHECK (("voting_right"."confirmed_at" is null) = ("voting_right"."confirmed_by_account_id" is null)),
	CONSTRAINT "voting_right_confirmed_by_another" CHECK ("voting_right"."confirmed_by_account_id" not in ("voting_right"."added_by_account_id", "voting_right"."account_id") and "voting_right"."added_by_account_id" <> "voting_right"."account_id")
);
--> statement-breakpoint
CREATE TABLE "code_batch" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"resident_vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"size" integer NOT NULL,
	"layout" text NOT NULL,
	"purpose" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by_account_id" uuid NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by_account_id" uuid,
	"handed_out_on" date,
	"revoked_at" timestamp with time zone,
	"revoked_by_account_id" uuid,
	"revoked_because" text,
	CONSTRAINT "code_batch_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "code_batch_one_per_number" UNIQUE("neighbourhood_id","resident_vote_id","number"),
	CONSTRAINT "code_batch_size_within_bounds" CHECK ("code_batch"."size" between 1 and 2000),
	CONSTRAINT "code_batch_layout_known" CHECK ("code_batch"."layout" in ('letter', 'slip')),
	CONSTRAINT "code_batch_confirmed_by_another" CHECK (("code_batch"."confirmed_at" is null) = ("code_batch"."confirmed_by_account_id" is null) and "code_batch"."confirmed_by_account_id" <> "code_batch"."made_by_account_id"),
	CONSTRAINT "code_batch_revoked_is_whole" CHECK (("code_batch"."revoked_at" is null) = ("code_batch"."revoked_by_account_id" is null) and ("code_batch"."revoked_at" is null) = ("code_batch"."revoked_because" is null)),
	CONSTRAINT "code_batch_revoked_because_known" CHECK ("code_batch"."revoked_because" in ('lost', 'misprinted', 'seen'))
);
--> statement-breakpoint
CREATE TABLE "voting_code" (
	"neighbourhood_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"on_paper_on" date,
	CONSTRAINT "voting_code_pkey" PRIMARY KEY("neighbourhood_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "cast_ballot" ADD CONSTRAINT "cast_ballot_vote" FOREIGN KEY ("neighbourhood_id","resident_vote_id") REFERENCES "public"."resident_vote"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_ballot" ADD CONSTRAINT "counted_ballot_vote" FOREIGN KEY ("neighbourhood_id","resident_vote_id") REFERENCES "public"."resident_vote"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batch" ADD CONSTRAINT "paper_batch_vote" FOREIGN KEY ("neighbourhood_id","resident_vote_id") REFERENCES "public"."resident_vote"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_count" ADD CONSTRAINT "paper_count_batch" FOREIGN KEY ("neighbourhood_id","paper_batch_id") REFERENCES "public"."paper_batch"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_count" ADD CONSTRAINT "paper_count_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence" ADD CONSTRAINT "residence_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence" ADD CONSTRAINT "residence_shown_to" FOREIGN KEY ("shown_to_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_vote" ADD CONSTRAINT "resident_vote_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_vote" ADD CONSTRAINT "resident_vote_fund_year" FOREIGN KEY ("neighbourhood_id","fund_year_id") REFERENCES "public"."fund_year"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_vote_project" ADD CONSTRAINT "resident_vote_project_vote" FOREIGN KEY ("neighbourhood_id","resident_vote_id") REFERENCES "public"."resident_vote"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_vote_project" ADD CONSTRAINT "resident_vote_project_proposal" FOREIGN KEY ("neighbourhood_id","proposal_id") REFERENCES "public"."proposal"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voting_right" ADD CONSTRAINT "voting_right_vote" FOREIGN KEY ("neighbourhood_id","resident_vote_id") REFERENCES "public"."resident_vote"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voting_right" ADD CONSTRAINT "voting_right_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voting_right" ADD CONSTRAINT "voting_right_added_by" FOREIGN KEY ("added_by_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voting_right" ADD CONSTRAINT "voting_right_confirmed_by" FOREIGN KEY ("confirmed_by_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_batch" ADD CONSTRAINT "code_batch_vote" FOREIGN KEY ("neighbourhood_id","resident_vote_id") REFERENCES "public"."resident_vote"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_batch" ADD CONSTRAINT "code_batch_made_by" FOREIGN KEY ("made_by_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_batch" ADD CONSTRAINT "code_batch_confirmed_by" FOREIGN KEY ("confirmed_by_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_batch" ADD CONSTRAINT "code_batch_revoked_by" FOREIGN KEY ("revoked_by_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voting_code" ADD CONSTRAINT "voting_code_batch" FOREIGN KEY ("neighbourhood_id","batch_id") REFERENCES "public"."code_batch"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "voting_code_by_batch" ON "voting_code" USING btree ("neighbourhood_id","batch_id");--> statement-breakpoint
-- What was announced stays as it was announced.
CREATE FUNCTION refuse_change_of_announced_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.state <> 'draft' AND (NEW.manifest, NEW.manifest_hash, NEW.opens_at, NEW.closes_at, NEW.body_id, NEW.fund_year_id)
		IS DISTINCT FROM (OLD.manifest, OLD.manifest_hash, OLD.opens_at, OLD.closes_at, OLD.body_id, OLD.fund_year_id) THEN
		RAISE EXCEPTION 'the vote has been announced'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'resident_vote_announced_is_fixed';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER resident_vote_announced_is_fixed BEFORE UPDATE ON resident_vote
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_announced_vote();
--> statement-breakpoint
CREATE FUNCTION refuse_vote_going_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (OLD.state, NEW.state) NOT IN (('draft', 'draft'), ('draft', 'announced'), ('draft', 'calledOff'),
		('announced', 'announced'), ('announced', 'closed'), ('announced', 'calledOff'), ('closed', 'closed'),
		('closed', 'counted'), ('closed', 'calledOff'), ('counted', 'counted'), ('calledOff', 'calledOff')) THEN
		RAISE EXCEPTION 'a vote goes from % to nowhere but its next step', OLD.state
			USING ERRCODE = 'check_violation', CONSTRAINT = 'resident_vote_goes_forward';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER resident_vote_goes_forward BEFORE UPDATE ON resident_vote
	FOR EACH ROW EXECUTE FUNCTION refuse_vote_going_back();
--> statement-breakpoint
CREATE FUNCTION refuse_project_of_announced_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	the_project resident_vote_project := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
	IF NOT EXISTS (SELECT 1 FROM resident_vote WHERE neighbourhood_id = the_project.neighbourhood_id
		AND id = the_project.resident_vote_id AND state = 'draft' FOR KEY SHARE) THEN
		RAISE EXCEPTION 'the vote has been announced'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'resident_vote_project_only_in_draft';
	END IF;
	RETURN the_project;
END $$;
--> statement-breakpoint
CREATE TRIGGER resident_vote_project_only_in_draft BEFORE INSERT OR UPDATE OR DELETE ON resident_vote_project
	FOR EACH ROW EXECUTE FUNCTION refuse_project_of_announced_vote();
--> statement-breakpoint
-- The electorate is fixed when the vote opens: whoever comes later, or a code printed later, needs two people.
CREATE FUNCTION refuse_right_by_one_after_opening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	opening timestamptz;
BEGIN
	SELECT opens_at INTO opening FROM resident_vote
		WHERE neighbourhood_id = NEW.neighbourhood_id AND id = NEW.resident_vote_id;
	IF NEW.on_paper_on IS NOT NULL AND NEW.added_at >= opening AND NEW.confirmed_at IS NULL THEN
		RAISE EXCEPTION 'a second person has not confirmed it'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'voting_right_used_when_confirmed';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER voting_right_used_when_confirmed BEFORE INSERT OR UPDATE ON voting_right
	FOR EACH ROW EXECUTE FUNCTION refuse_right_by_one_after_opening();
--> statement-breakpoint
-- Casting shares the row of the vote, closing takes it: no ballot slips in after the urn was opened.
CREATE FUNCTION refuse_ballot_when_not_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.sealed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM resident_vote WHERE neighbourhood_id = NEW.neighbourhood_id
		AND id = NEW.resident_vote_id AND state = 'announced' FOR KEY SHARE) THEN
		RAISE EXCEPTION 'the vote is not open'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'cast_ballot_only_while_open';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER cast_ballot_only_while_open BEFORE INSERT OR UPDATE ON cast_ballot
	FOR EACH ROW EXECUTE FUNCTION refuse_ballot_when_not_open();
--> statement-breakpoint
-- The opened urn is written once, while the vote is being closed, and stays.
CREATE FUNCTION refuse_change_of_counted_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'an opened urn stays as it is'
		USING ERRCODE = 'check_violation', CONSTRAINT = 'counted_ballot_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER counted_ballot_append_only BEFORE UPDATE OR DELETE ON counted_ballot
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_counted_ballot();
--> statement-breakpoint
CREATE FUNCTION refuse_paper_when_not_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM paper_batch b JOIN resident_vote v ON v.neighbourhood_id = b.neighbourhood_id
		AND v.id = b.resident_vote_id AND v.state = 'closed' WHERE b.neighbourhood_id = NEW.neighbourhood_id
		AND b.id = NEW.paper_batch_id AND b.agreed_at IS NULL FOR SHARE) THEN
		RAISE EXCEPTION 'paper is entered after the closing, until both counts agree'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'paper_count_only_while_counting';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER paper_count_only_while_counting BEFORE INSERT OR UPDATE ON paper_count
	FOR EACH ROW EXECUTE FUNCTION refuse_paper_when_not_closed();
--> statement-breakpoint
-- A third count would be one too many: two people read every pile.
CREATE FUNCTION refuse_third_paper_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM paper_batch WHERE neighbourhood_id = NEW.neighbourhood_id AND id = NEW.paper_batch_id FOR UPDATE;
	IF (SELECT count(*) FROM paper_count WHERE neighbourhood_id = NEW.neighbourhood_id
		AND paper_batch_id = NEW.paper_batch_id AND account_id <> NEW.account_id) >= 2 THEN
		RAISE EXCEPTION 'two people have entered this pile already'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'paper_count_by_two';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER paper_count_by_two BEFORE INSERT ON paper_count
	FOR EACH ROW EXECUTE FUNCTION refuse_third_paper_count();
