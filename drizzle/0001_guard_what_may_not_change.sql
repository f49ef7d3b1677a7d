-- Rows that are history: written once, never changed. Corrections are further rows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
		USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_entry_never_emptied BEFORE TRUNCATE ON audit_entry
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_booking_append_only BEFORE UPDATE OR DELETE ON ledger_booking
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER determination_append_only BEFORE UPDATE OR DELETE ON determination
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER rule_set_version_append_only BEFORE UPDATE OR DELETE ON rule_set_version
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER proceeding_append_only BEFORE UPDATE OR DELETE ON proceeding
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER proposal_event_append_only BEFORE UPDATE OR DELETE ON proposal_event
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Demo or real is decided once, at the first migration.
CREATE FUNCTION refuse_change_of_mode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.mode <> OLD.mode OR NEW.audit_salt <> OLD.audit_salt THEN
		RAISE EXCEPTION 'the mode of an installation never changes'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'instance_mode_fixed';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER instance_mode_fixed BEFORE UPDATE ON instance
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_mode();
--> statement-breakpoint
-- A real account in a demo, or a demo person in a real installation, would make the banner a lie.
CREATE FUNCTION refuse_demo_person_in_real() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.is_demo_person AND NOT EXISTS (SELECT 1 FROM instance WHERE mode = 'demo') THEN
		RAISE EXCEPTION 'a real installation has no demo people'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'account_demo_only_in_demo';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER account_demo_only_in_demo BEFORE INSERT OR UPDATE ON account
	FOR EACH ROW EXECUTE FUNCTION refuse_demo_person_in_real();
--> statement-breakpoint
-- The balance follows the entries; its check constraint refuses an overdrawn account.
CREATE FUNCTION keep_ledger_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE ledger_account SET balance_cents = balance_cents + NEW.amount_cents
		WHERE neighbourhood_id = NEW.neighbourhood_id AND id = NEW.account_id;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_entry_keeps_balance AFTER INSERT ON ledger_entry
	FOR EACH ROW EXECUTE FUNCTION keep_ledger_balance();
--> statement-breakpoint
-- Double entry: at commit, every booking has entries and they sum to zero.
CREATE FUNCTION check_booking_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	the_booking uuid := CASE TG_TABLE_NAME WHEN 'ledger_booking' THEN (to_jsonb(NEW) ->> 'id')::uuid
		ELSE (to_jsonb(NEW) ->> 'booking_id')::uuid END;
	total bigint;
	lines integer;
BEGIN
	SELECT coalesce(sum(amount_cents), 0), count(*) INTO total, lines FROM ledger_entry
		WHERE neighbourhood_id = NEW.neighbourhood_id AND booking_id = the_booking;
	IF total <> 0 OR lines < 2 THEN
		RAISE EXCEPTION 'booking % does not sum to zero', the_booking
			USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_booking_sums_to_zero';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_booking_sums_to_zero AFTER INSERT ON ledger_booking
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_booking_sums_to_zero();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_entry_sums_to_zero AFTER INSERT ON ledger_entry
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_booking_sums_to_zero();
--> statement-breakpoint
-- A vote belongs to an item that is open; the row lock of the use case makes the order certain.
CREATE FUNCTION refuse_ballot_when_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM agenda_item WHERE neighbourhood_id = NEW.neighbourhood_id
		AND id = NEW.agenda_item_id AND state = 'open') THEN
		RAISE EXCEPTION 'the item is not open'
			USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_only_while_open';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ballot_only_while_open BEFORE INSERT OR UPDATE ON ballot
	FOR EACH ROW EXECUTE FUNCTION refuse_ballot_when_closed();
