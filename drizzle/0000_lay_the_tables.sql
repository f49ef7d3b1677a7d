CREATE TABLE "account" (
	"id" uuid NOT NULL,
	"email" text,
	"display_name" text NOT NULL,
	"password_hash" text,
	"locale" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"is_demo_person" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_pkey" PRIMARY KEY("id"),
	CONSTRAINT "account_one_per_email" UNIQUE("email"),
	CONSTRAINT "account_email_lower" CHECK ("account"."email" = lower("account"."email")),
	CONSTRAINT "account_state_known" CHECK ("account"."state" in ('active', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "administrator" (
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "administrator_pkey" PRIMARY KEY("account_id")
);
--> statement-breakpoint
CREATE TABLE "role_assignment" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	CONSTRAINT "role_assignment_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "role_assignment_role_known" CHECK ("role_assignment"."role" in ('neighbourhoodManager', 'arbiter', 'treasurer', 'consentingCouncil', 'programmeOffice'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "session_pkey" PRIMARY KEY("id"),
	CONSTRAINT "session_kind_known" CHECK ("session"."kind" in ('resident', 'privileged'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"id" uuid NOT NULL,
	"account_id" uuid,
	"email" text,
	"token_hash" text NOT NULL,
	"browser_hash" text,
	"purpose" text NOT NULL,
	"return_to" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_link_pkey" PRIMARY KEY("id"),
	CONSTRAINT "sign_in_link_token" UNIQUE("token_hash"),
	CONSTRAINT "sign_in_link_purpose_known" CHECK ("sign_in_link"."purpose" in ('signIn', 'handInProposal', 'invitation', 'printed'))
);
--> statement-breakpoint
CREATE TABLE "area" (
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "area_pkey" PRIMARY KEY("id"),
	CONSTRAINT "area_kind_known" CHECK ("area"."kind" in ('municipality', 'planningArea', 'district', 'neighbourhood')),
	CONSTRAINT "area_not_its_own_parent" CHECK ("area"."parent_id" <> "area"."id")
);
--> statement-breakpoint
CREATE TABLE "body_area" (
	"neighbourhood_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	CONSTRAINT "body_area_pkey" PRIMARY KEY("neighbourhood_id","body_id","area_id")
);
--> statement-breakpoint
CREATE TABLE "fund_area" (
	"neighbourhood_id" uuid NOT NULL,
	"fund_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	CONSTRAINT "fund_area_pkey" PRIMARY KEY("neighbourhood_id","fund_id","area_id")
);
--> statement-breakpoint
CREATE TABLE "fund_body" (
	"neighbourhood_id" uuid NOT NULL,
	"fund_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	CONSTRAINT "fund_body_pkey" PRIMARY KEY("neighbourhood_id","fund_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "neighbourhood" (
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"area_id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"contact_email" text,
	"languages" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "neighbourhood_pkey" PRIMARY KEY("id"),
	CONSTRAINT "neighbourhood_one_per_slug" UNIQUE("slug"),
	CONSTRAINT "neighbourhood_slug_shape" CHECK ("neighbourhood"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "bench" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "bench_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "bench_one_per_code" UNIQUE("neighbourhood_id","body_id","code")
);
--> statement-breakpoint
CREATE TABLE "body" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "body_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "body_one_per_slug" UNIQUE("neighbourhood_id","slug"),
	CONSTRAINT "body_kind_known" CHECK ("body"."kind" in ('seatCouncil', 'openForum', 'attendanceEarned', 'applicantsJury', 'drawnJury', 'residentBallot', 'office')),
	CONSTRAINT "body_slug_shape" CHECK ("body"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "named_office" (
	"neighbourhood_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "named_office_pkey" PRIMARY KEY("neighbourhood_id","body_id","role"),
	CONSTRAINT "named_office_role_known" CHECK ("named_office"."role" in ('arbiter', 'consentingCouncil', 'programmeOffice'))
);
--> statement-breakpoint
CREATE TABLE "rule_set" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	CONSTRAINT "rule_set_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "rule_set_one_per_body" UNIQUE("neighbourhood_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "rule_set_version" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule_set_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"adopted_by" text NOT NULL,
	"adopted_on" date NOT NULL,
	"confirmed_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rule_set_version_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "rule_set_version_one_per_number" UNIQUE("neighbourhood_id","rule_set_id","number")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"bench_id" uuid NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "seat_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "seat_one_per_code" UNIQUE("neighbourhood_id","body_id","code")
);
--> statement-breakpoint
CREATE TABLE "seat_holder" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"account_id" uuid,
	"person_name" text NOT NULL,
	"capacity" text NOT NULL,
	"public_name" text DEFAULT 'unnamed' NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "seat_holder_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "seat_holder_capacity_known" CHECK ("seat_holder"."capacity" in ('member', 'substitute')),
	CONSTRAINT "seat_holder_public_name_known" CHECK ("seat_holder"."public_name" in ('named', 'unnamed')),
	CONSTRAINT "seat_holder_ends_after_start" CHECK ("seat_holder"."until_on" is null or "seat_holder"."until_on" >= "seat_holder"."from_on")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"determination_id" uuid NOT NULL,
	"reference_year" integer NOT NULL,
	"reference_number" integer NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "decision_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "decision_one_per_motion" UNIQUE("neighbourhood_id","motion_id"),
	CONSTRAINT "decision_one_per_reference" UNIQUE("neighbourhood_id","reference_year","reference_number")
);
--> statement-breakpoint
CREATE TABLE "determination" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"rule_set_version_id" uuid NOT NULL,
	"input" jsonb NOT NULL,
	"output" jsonb NOT NULL,
	"replaces_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "determination_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "determination_one_per_number" UNIQUE("neighbourhood_id","motion_id","number"),
	CONSTRAINT "determination_not_replacing_itself" CHECK ("determination"."replaces_id" <> "determination"."id")
);
--> statement-breakpoint
CREATE TABLE "fund" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "fund_pkey" PRIMARY KEY("neighbourhood_id","id")
);
--> statement-breakpoint
CREATE TABLE "fund_year" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fund_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"guideline" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "fund_year_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "fund_year_one_per_year" UNIQUE("neighbourhood_id","fund_id","year")
);
--> statement-breakpoint
CREATE TABLE "ledger_account" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fund_year_id" uuid NOT NULL,
	"pot" text NOT NULL,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"balance_cents" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_account_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "ledger_account_one_per_kind" UNIQUE("neighbourhood_id","fund_year_id","pot","source","kind"),
	CONSTRAINT "ledger_account_kind_known" CHECK ("ledger_account"."kind" in ('budget', 'free', 'reserved', 'paid')),
	CONSTRAINT "ledger_account_not_overdrawn" CHECK ("ledger_account"."kind" = 'budget' or "ledger_account"."balance_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_booking" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fund_year_id" uuid NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_booking_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "ledger_booking_once_per_cause" UNIQUE("neighbourhood_id","cause_kind","cause_id","purpose","number"),
	CONSTRAINT "ledger_booking_purpose_known" CHECK ("ledger_booking"."purpose" in ('budget', 'reservation', 'release', 'correction'))
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"neighbourhood_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "ledger_entry_pkey" PRIMARY KEY("neighbourhood_id","booking_id","account_id"),
	CONSTRAINT "ledger_entry_not_nothing" CHECK ("ledger_entry"."amount_cents" <> 0)
);
--> statement-breakpoint
CREATE TABLE "audit_chain" (
	"chain" text NOT NULL,
	"last_seq" bigint NOT NULL,
	"last_hash" text NOT NULL,
	CONSTRAINT "audit_chain_pkey" PRIMARY KEY("chain")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"actor_hash" text NOT NULL,
	"details" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_pkey" PRIMARY KEY("chain","seq"),
	CONSTRAINT "audit_entry_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "barrier_report" (
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"page_path" text NOT NULL,
	"message" text NOT NULL,
	"language" text NOT NULL,
	"email" text,
	"created_at" timestamp with time zone NOT NULL,
	"answer_due_on" date NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "barrier_report_pkey" PRIMARY KEY("id"),
	CONSTRAINT "barrier_report_reference" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "form_key" (
	"key" uuid NOT NULL,
	"actor_hash" text NOT NULL,
	"payload_hash" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_key_used_once" PRIMARY KEY("key")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"id" smallint DEFAULT 1 NOT NULL,
	"mode" text NOT NULL,
	"audit_salt" text NOT NULL,
	"setup_token_hash" text,
	"setup_token_used_at" timestamp with time zone,
	"demo_created_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "instance_pkey" PRIMARY KEY("id"),
	CONSTRAINT "instance_is_one" CHECK ("instance"."id" = 1),
	CONSTRAINT "instance_mode_known" CHECK ("instance"."mode" in ('demo', 'real'))
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"id" uuid NOT NULL,
	"neighbourhood_id" uuid,
	"recipient_account_id" uuid,
	"recipient_email" text NOT NULL,
	"locale" text NOT NULL,
	"template" text NOT NULL,
	"params" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_message_pkey" PRIMARY KEY("id"),
	CONSTRAINT "outbox_message_state_known" CHECK ("outbox_message"."state" in ('waiting', 'sending', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limit_pkey" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "site_text" (
	"page" text NOT NULL,
	"language" text NOT NULL,
	"revision" integer NOT NULL,
	"content" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "site_text_pkey" PRIMARY KEY("page","language","revision"),
	CONSTRAINT "site_text_page_known" CHECK ("site_text"."page" in ('help', 'imprint', 'privacy', 'accessibility'))
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"reading" integer NOT NULL,
	"state" text NOT NULL,
	"entry_mode" text,
	"rule_set_version_id" uuid,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "agenda_item_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "agenda_item_one_per_position" UNIQUE("neighbourhood_id","meeting_id","position"),
	CONSTRAINT "agenda_item_one_per_reading" UNIQUE("neighbourhood_id","motion_id","reading"),
	CONSTRAINT "agenda_item_state_known" CHECK ("agenda_item"."state" in ('planned', 'open', 'closed')),
	CONSTRAINT "agenda_item_entry_mode_known" CHECK ("agenda_item"."entry_mode" in ('online', 'showOfHands')),
	CONSTRAINT "agenda_item_open_is_complete" CHECK ("agenda_item"."state" = 'planned' or ("agenda_item"."opened_at" is not null and "agenda_item"."entry_mode" is not null and "agenda_item"."rule_set_version_id" is not null)),
	CONSTRAINT "agenda_item_closed_is_complete" CHECK ("agenda_item"."state" <> 'closed' or "agenda_item"."closed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"seat_id" uuid,
	"account_id" uuid,
	"pseudonym" text,
	"capacity" text NOT NULL,
	"present" boolean NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "attendance_one_per_seat" UNIQUE("neighbourhood_id","meeting_id","seat_id"),
	CONSTRAINT "attendance_one_per_person" UNIQUE("neighbourhood_id","meeting_id","account_id"),
	CONSTRAINT "attendance_one_per_pseudonym" UNIQUE("neighbourhood_id","meeting_id","pseudonym"),
	CONSTRAINT "attendance_capacity_known" CHECK ("attendance"."capacity" in ('member', 'substitute', 'person')),
	CONSTRAINT "attendance_seat_or_person" CHECK (("attendance"."seat_id" is not null) <> ("attendance"."pseudonym" is not null))
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"in_reply_to" uuid,
	"author_account_id" uuid NOT NULL,
	"seat_id" uuid,
	"author_role" text NOT NULL,
	"amendment_cents" bigint,
	"amendment_state" text,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "contribution_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "contribution_kind_known" CHECK ("contribution"."kind" in ('question', 'answer', 'for', 'against', 'amendment', 'note')),
	CONSTRAINT "contribution_amendment_complete" CHECK (("contribution"."kind" = 'amendment') = ("contribution"."amendment_state" is not null)),
	CONSTRAINT "contribution_amendment_positive" CHECK ("contribution"."amendment_cents" is null or "contribution"."amendment_cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"publicity" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "meeting_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "meeting_publicity_known" CHECK ("meeting"."publicity" in ('public', 'nonPublic')),
	CONSTRAINT "meeting_state_known" CHECK ("meeting"."state" in ('planned', 'running', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "motion" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"requested_cents" bigint NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "motion_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "motion_one_per_proposal" UNIQUE("neighbourhood_id","body_id","proposal_id"),
	CONSTRAINT "motion_kind_known" CHECK ("motion"."kind" in ('funding')),
	CONSTRAINT "motion_state_known" CHECK ("motion"."state" in ('pending', 'open', 'inConflict', 'awaitingConsent', 'decided', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "cost_line" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" integer NOT NULL,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "cost_line_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "cost_line_one_per_position" UNIQUE("neighbourhood_id","proposal_id","revision","position"),
	CONSTRAINT "cost_line_amount_positive" CHECK ("cost_line"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference_year" integer NOT NULL,
	"reference_number" integer NOT NULL,
	"fund_year_id" uuid NOT NULL,
	"state" text NOT NULL,
	"applicant_kind" text NOT NULL,
	"applicant_account_id" uuid,
	"applicant_name" text NOT NULL,
	"applicant_contact" text,
	"public_name" text NOT NULL,
	"language" text NOT NULL,
	"place" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"own_share_cents" bigint NOT NULL,
	"requested_cents" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "proposal_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "proposal_one_per_reference" UNIQUE("neighbourhood_id","reference_year","reference_number"),
	CONSTRAINT "proposal_state_known" CHECK ("proposal"."state" in ('submitted', 'returned', 'inadmissible', 'published', 'onAgenda', 'decided', 'withdrawn')),
	CONSTRAINT "proposal_applicant_kind_known" CHECK ("proposal"."applicant_kind" in ('person', 'group', 'association', 'schoolClass')),
	CONSTRAINT "proposal_public_name_known" CHECK ("proposal"."public_name" in ('resident', 'named')),
	CONSTRAINT "proposal_amounts_positive" CHECK ("proposal"."requested_cents" > 0 and "proposal"."own_share_cents" >= 0),
	CONSTRAINT "proposal_ends_after_start" CHECK ("proposal"."ends_on" >= "proposal"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "proposal_draft" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"account_id" uuid,
	"proposal_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_draft_pkey" PRIMARY KEY("neighbourhood_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposal_event" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"reason_code" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_event_pkey" PRIMARY KEY("neighbourhood_id","id")
);
--> statement-breakpoint
CREATE TABLE "reference_counter" (
	"neighbourhood_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "reference_counter_pkey" PRIMARY KEY("neighbourhood_id","kind","year")
);
--> statement-breakpoint
CREATE TABLE "text" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"field" text NOT NULL,
	"language" text NOT NULL,
	"revision" integer NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"content" text NOT NULL,
	"author_account_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "text_one_per_revision" UNIQUE("neighbourhood_id","owner_kind","owner_id","field","language","revision"),
	CONSTRAINT "text_origin_known" CHECK ("text"."origin" in ('original', 'translation')),
	CONSTRAINT "text_state_known" CHECK ("text"."state" in ('current', 'replaced', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"electorate_entry_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ballot_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "ballot_one_per_entry" UNIQUE("neighbourhood_id","electorate_entry_id"),
	CONSTRAINT "ballot_choice_known" CHECK ("ballot"."choice" in ('yes', 'no', 'abstain', 'concern', 'standAside', 'veto'))
);
--> statement-breakpoint
CREATE TABLE "electorate_entry" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"voter" text NOT NULL,
	"seat_id" uuid,
	"attendance_id" uuid,
	"bench_code" text,
	"capacity" text NOT NULL,
	"present" boolean NOT NULL,
	"recused" boolean NOT NULL,
	CONSTRAINT "electorate_entry_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "electorate_entry_one_per_voter" UNIQUE("neighbourhood_id","agenda_item_id","phase","voter"),
	CONSTRAINT "electorate_entry_phase_known" CHECK ("electorate_entry"."phase" in ('opening', 'closing')),
	CONSTRAINT "electorate_entry_capacity_known" CHECK ("electorate_entry"."capacity" in ('member', 'substitute', 'person'))
);
--> statement-breakpoint
CREATE TABLE "proceeding" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"office_name" text,
	"facts" jsonb NOT NULL,
	"happened_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proceeding_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "proceeding_one_per_position" UNIQUE("neighbourhood_id","motion_id","position")
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"neighbourhood_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"seat_id" uuid,
	"attendance_id" uuid,
	"ground" text NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "recusal_pkey" PRIMARY KEY("neighbourhood_id","id"),
	CONSTRAINT "recusal_one_per_seat" UNIQUE("neighbourhood_id","agenda_item_id","seat_id"),
	CONSTRAINT "recusal_one_per_person" UNIQUE("neighbourhood_id","agenda_item_id","attendance_id"),
	CONSTRAINT "recusal_ground_known" CHECK ("recusal"."ground" in ('applicant', 'relative', 'employee', 'contractor', 'other')),
	CONSTRAINT "recusal_declared_by_known" CHECK ("recusal"."declared_by" in ('self', 'body')),
	CONSTRAINT "recusal_seat_or_person" CHECK (("recusal"."seat_id" is not null) <> ("recusal"."attendance_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"neighbourhood_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"bench_code" text NOT NULL,
	"present_count" integer NOT NULL,
	"recused_count" integer NOT NULL,
	"yes_count" integer NOT NULL,
	"no_count" integer NOT NULL,
	"abstain_count" integer NOT NULL,
	"concern_count" integer NOT NULL,
	"stand_aside_count" integer NOT NULL,
	"veto_count" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tally_pkey" PRIMARY KEY("neighbourhood_id","agenda_item_id","bench_code"),
	CONSTRAINT "tally_counts_not_negative" CHECK (least("tally"."present_count", "tally"."recused_count", "tally"."yes_count", "tally"."no_count", "tally"."abstain_count", "tally"."concern_count", "tally"."stand_aside_count", "tally"."veto_count") >= 0),
	CONSTRAINT "tally_not_more_than_present" CHECK ("tally"."yes_count" + "tally"."no_count" + "tally"."abstain_count" + "tally"."concern_count" + "tally"."stand_aside_count" + "tally"."veto_count" + "tally"."recused_count" <= "tally"."present_count")
);
--> statement-breakpoint
ALTER TABLE "administrator" ADD CONSTRAINT "administrator_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_neighbourhood" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_area" ADD CONSTRAINT "body_area_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_area" ADD CONSTRAINT "body_area_area" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_area" ADD CONSTRAINT "fund_area_fund" FOREIGN KEY ("neighbourhood_id","fund_id") REFERENCES "public"."fund"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_area" ADD CONSTRAINT "fund_area_area" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_body" ADD CONSTRAINT "fund_body_fund" FOREIGN KEY ("neighbourhood_id","fund_id") REFERENCES "public"."fund"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_body" ADD CONSTRAINT "fund_body_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD CONSTRAINT "neighbourhood_area" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bench" ADD CONSTRAINT "bench_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body" ADD CONSTRAINT "body_neighbourhood" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_office" ADD CONSTRAINT "named_office_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_set_version" ADD CONSTRAINT "rule_set_version_rule_set" FOREIGN KEY ("neighbourhood_id","rule_set_id") REFERENCES "public"."rule_set"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_bench" FOREIGN KEY ("neighbourhood_id","bench_id") REFERENCES "public"."bench"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_holder" ADD CONSTRAINT "seat_holder_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_holder" ADD CONSTRAINT "seat_holder_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_determination" FOREIGN KEY ("neighbourhood_id","determination_id") REFERENCES "public"."determination"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determination" ADD CONSTRAINT "determination_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determination" ADD CONSTRAINT "determination_rules" FOREIGN KEY ("neighbourhood_id","rule_set_version_id") REFERENCES "public"."rule_set_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determination" ADD CONSTRAINT "determination_replaces" FOREIGN KEY ("neighbourhood_id","replaces_id") REFERENCES "public"."determination"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund" ADD CONSTRAINT "fund_neighbourhood" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_year" ADD CONSTRAINT "fund_year_fund" FOREIGN KEY ("neighbourhood_id","fund_id") REFERENCES "public"."fund"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_fund_year" FOREIGN KEY ("neighbourhood_id","fund_year_id") REFERENCES "public"."fund_year"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_booking" ADD CONSTRAINT "ledger_booking_fund_year" FOREIGN KEY ("neighbourhood_id","fund_year_id") REFERENCES "public"."fund_year"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_booking" FOREIGN KEY ("neighbourhood_id","booking_id") REFERENCES "public"."ledger_booking"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account" FOREIGN KEY ("neighbourhood_id","account_id") REFERENCES "public"."ledger_account"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_rules" FOREIGN KEY ("neighbourhood_id","rule_set_version_id") REFERENCES "public"."rule_set_version"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting" FOREIGN KEY ("neighbourhood_id","meeting_id") REFERENCES "public"."meeting"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_account" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_in_reply_to" FOREIGN KEY ("neighbourhood_id","in_reply_to") REFERENCES "public"."contribution"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_author" FOREIGN KEY ("author_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_body" FOREIGN KEY ("neighbourhood_id","body_id") REFERENCES "public"."body"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_proposal" FOREIGN KEY ("neighbourhood_id","proposal_id") REFERENCES "public"."proposal"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_line" ADD CONSTRAINT "cost_line_proposal" FOREIGN KEY ("neighbourhood_id","proposal_id") REFERENCES "public"."proposal"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_fund_year" FOREIGN KEY ("neighbourhood_id","fund_year_id") REFERENCES "public"."fund_year"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_applicant" FOREIGN KEY ("applicant_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_proposal" FOREIGN KEY ("neighbourhood_id","proposal_id") REFERENCES "public"."proposal"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text" ADD CONSTRAINT "text_neighbourhood" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_agenda_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_electorate_entry" FOREIGN KEY ("neighbourhood_id","electorate_entry_id") REFERENCES "public"."electorate_entry"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "electorate_entry" ADD CONSTRAINT "electorate_entry_agenda_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "electorate_entry" ADD CONSTRAINT "electorate_entry_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "electorate_entry" ADD CONSTRAINT "electorate_entry_attendance" FOREIGN KEY ("neighbourhood_id","attendance_id") REFERENCES "public"."attendance"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proceeding" ADD CONSTRAINT "proceeding_motion" FOREIGN KEY ("neighbourhood_id","motion_id") REFERENCES "public"."motion"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_agenda_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_seat" FOREIGN KEY ("neighbourhood_id","seat_id") REFERENCES "public"."seat"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_attendance" FOREIGN KEY ("neighbourhood_id","attendance_id") REFERENCES "public"."attendance"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally" ADD CONSTRAINT "tally_agenda_item" FOREIGN KEY ("neighbourhood_id","agenda_item_id") REFERENCES "public"."agenda_item"("neighbourhood_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "role_assignment_by_account" ON "role_assignment" USING btree ("neighbourhood_id","account_id");--> statement-breakpoint
CREATE INDEX "session_by_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_link_by_email" ON "sign_in_link" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_in_link_by_account" ON "sign_in_link" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "fund_body_by_body" ON "fund_body" USING btree ("neighbourhood_id","body_id");--> statement-breakpoint
CREATE INDEX "rule_set_version_by_date" ON "rule_set_version" USING btree ("neighbourhood_id","rule_set_id","valid_from");--> statement-breakpoint
CREATE INDEX "seat_by_bench" ON "seat" USING btree ("neighbourhood_id","bench_id");--> statement-breakpoint
CREATE INDEX "seat_holder_by_seat" ON "seat_holder" USING btree ("neighbourhood_id","seat_id");--> statement-breakpoint
CREATE INDEX "seat_holder_by_account" ON "seat_holder" USING btree ("neighbourhood_id","account_id");--> statement-breakpoint
CREATE INDEX "decision_by_publication" ON "decision" USING btree ("neighbourhood_id","published_at");--> statement-breakpoint
CREATE INDEX "ledger_booking_by_year" ON "ledger_booking" USING btree ("neighbourhood_id","fund_year_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_by_subject" ON "audit_entry" USING btree ("chain","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "form_key_by_age" ON "form_key" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "outbox_message_due" ON "outbox_message" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "contribution_by_motion" ON "contribution" USING btree ("neighbourhood_id","motion_id","created_at");--> statement-breakpoint
CREATE INDEX "meeting_by_date" ON "meeting" USING btree ("neighbourhood_id","starts_at");--> statement-breakpoint
CREATE INDEX "motion_by_proposal" ON "motion" USING btree ("neighbourhood_id","proposal_id");--> statement-breakpoint
CREATE INDEX "proposal_by_state" ON "proposal" USING btree ("neighbourhood_id","state");--> statement-breakpoint
CREATE INDEX "proposal_by_applicant" ON "proposal" USING btree ("neighbourhood_id","applicant_account_id");--> statement-breakpoint
CREATE INDEX "proposal_draft_by_expiry" ON "proposal_draft" USING btree ("neighbourhood_id","expires_at");--> statement-breakpoint
CREATE INDEX "proposal_event_by_proposal" ON "proposal_event" USING btree ("neighbourhood_id","proposal_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "text_one_current" ON "text" USING btree ("neighbourhood_id","owner_kind","owner_id","field","language") WHERE "text"."state" = 'current';--> statement-breakpoint
CREATE INDEX "text_by_owner" ON "text" USING btree ("neighbourhood_id","owner_kind","owner_id");--> statement-breakpoint
CREATE INDEX "ballot_by_item" ON "ballot" USING btree ("neighbourhood_id","agenda_item_id");