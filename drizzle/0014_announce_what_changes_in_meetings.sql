-- Whoever follows a meeting hears that something in it changed: not what, and not who did it. The announcement is part
-- of the transaction, so that every process hears it once the change can be read, and nobody hears what was rolled back;
-- PostgreSQL folds equal announcements of one transaction into one.
--
-- A table of its own that a meeting's pages show joins with one line. Its trigger names what leads to the meeting
-- (`meeting`, `agenda_item` or `motion`) and the column of the table that holds its id:
--   CREATE TRIGGER speech_announces_change AFTER INSERT OR UPDATE OR DELETE ON speech
--   	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
CREATE FUNCTION announce_meeting_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	changed jsonb;
	the_neighbourhood uuid;
	the_key uuid;
BEGIN
	IF TG_OP = 'DELETE' THEN changed := to_jsonb(OLD); ELSE changed := to_jsonb(NEW); END IF;
	the_neighbourhood := (changed ->> 'neighbourhood_id')::uuid;
	the_key := (changed ->> TG_ARGV[1])::uuid;
	CASE TG_ARGV[0]
		WHEN 'meeting' THEN
			PERFORM pg_notify('meeting_changed', the_neighbourhood || ' ' || the_key)
				WHERE the_key IS NOT NULL;
		WHEN 'agenda_item' THEN
			PERFORM pg_notify('meeting_changed', the_neighbourhood || ' ' || meeting_id) FROM agenda_item
				WHERE neighbourhood_id = the_neighbourhood AND id = the_key;
		WHEN 'motion' THEN
			PERFORM pg_notify('meeting_changed', the_neighbourhood || ' ' || meeting_id) FROM agenda_item
				WHERE neighbourhood_id = the_neighbourhood AND motion_id = the_key;
	END CASE;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER meeting_announces_change AFTER INSERT OR UPDATE OR DELETE ON meeting
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'id');
--> statement-breakpoint
CREATE TRIGGER meeting_start_announces_change AFTER INSERT OR UPDATE OR DELETE ON meeting_start
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
--> statement-breakpoint
CREATE TRIGGER agenda_item_announces_change AFTER INSERT OR UPDATE OR DELETE ON agenda_item
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
--> statement-breakpoint
CREATE TRIGGER attendance_announces_change AFTER INSERT OR UPDATE OR DELETE ON attendance
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
--> statement-breakpoint
CREATE TRIGGER recusal_announces_change AFTER INSERT OR UPDATE OR DELETE ON recusal
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('agenda_item', 'agenda_item_id');
--> statement-breakpoint
CREATE TRIGGER electorate_entry_announces_change AFTER INSERT OR UPDATE OR DELETE ON electorate_entry
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('agenda_item', 'agenda_item_id');
--> statement-breakpoint
CREATE TRIGGER ballot_announces_change AFTER INSERT OR UPDATE OR DELETE ON ballot
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('agenda_item', 'agenda_item_id');
--> statement-breakpoint
CREATE TRIGGER tally_announces_change AFTER INSERT OR UPDATE OR DELETE ON tally
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('agenda_item', 'agenda_item_id');
--> statement-breakpoint
CREATE TRIGGER motion_announces_change AFTER INSERT OR UPDATE OR DELETE ON motion
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('motion', 'id');
--> statement-breakpoint
CREATE TRIGGER contribution_announces_change AFTER INSERT OR UPDATE OR DELETE ON contribution
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('motion', 'motion_id');
--> statement-breakpoint
CREATE TRIGGER proceeding_announces_change AFTER INSERT OR UPDATE OR DELETE ON proceeding
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('motion', 'motion_id');
--> statement-breakpoint
CREATE TRIGGER determination_announces_change AFTER INSERT OR UPDATE OR DELETE ON determination
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('motion', 'motion_id');
--> statement-breakpoint
CREATE TRIGGER decision_announces_change AFTER INSERT OR UPDATE OR DELETE ON decision
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('motion', 'motion_id');
