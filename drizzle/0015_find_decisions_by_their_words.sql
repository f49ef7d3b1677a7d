DROP INDEX "decision_by_publication";--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "result_kind" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "amount_cents" bigint;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "decided_on" date;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "search_words" "tsvector";--> statement-breakpoint
UPDATE "decision" SET
	"body_id" = "motion"."body_id",
	"result_kind" = "determination"."output" -> 'result' ->> 'kind',
	"amount_cents" = ("determination"."output" -> 'result' ->> 'amountCents')::bigint,
	"decided_on" = ("determination"."output" ->> 'decidedOn')::date
FROM "determination", "motion"
WHERE "determination"."neighbourhood_id" = "decision"."neighbourhood_id"
	AND "determination"."id" = "decision"."determination_id"
	AND "motion"."neighbourhood_id" = "decision"."neighbourhood_id"
	AND "motion"."id" = "decision"."motion_id";--> statement-breakpoint
-- The words of what is public already; whatever changes later is written by the program, with its other reasons.
UPDATE "decision" SET "search_words" = (
	SELECT array_to_tsvector(array_agg(DISTINCT substr(said.word, from_letter)))
	FROM "motion"
	JOIN "proposal" ON "proposal"."neighbourhood_id" = "motion"."neighbourhood_id"
		AND "proposal"."id" = "motion"."proposal_id"
	LEFT JOIN "text" ON "text"."neighbourhood_id" = "proposal"."neighbourhood_id"
		AND "text"."owner_kind" = 'proposal' AND "text"."owner_id" = "proposal"."id"
		AND "text"."field" = 'title' AND "text"."state" = 'current'
	CROSS JOIN LATERAL regexp_split_to_table(
		replace(translate(
			lower(concat_ws(' ', "decision"."reference_year", "decision"."reference_number", "proposal"."place", "text"."content")),
			'äöüéèáàçşğı', 'aoueeaacsgi'
		), 'ß', 'ss'),
		'[^[:alnum:]]+'
	) AS said(word)
	CROSS JOIN LATERAL generate_series(1, greatest(length(said.word) - 2, 1)) AS from_letter
	WHERE "motion"."neighbourhood_id" = "decision"."neighbourhood_id"
		AND "motion"."id" = "decision"."motion_id" AND said.word <> ''
)
WHERE "published_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "body_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "result_kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "decided_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_by_body" ON "decision" USING btree ("neighbourhood_id","body_id","published_at");--> statement-breakpoint
CREATE INDEX "decision_by_result" ON "decision" USING btree ("neighbourhood_id","result_kind","published_at");--> statement-breakpoint
CREATE INDEX "decision_by_words" ON "decision" USING gin ("search_words");--> statement-breakpoint
CREATE INDEX "decision_by_publication" ON "decision" USING btree ("neighbourhood_id","published_at","reference_year","reference_number");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_withdrawn_was_public" CHECK ("decision"."withdrawn_at" is null or "decision"."published_at" is not null);