-- What joined a meeting's pages since: topics without a vote, who speaks next, who leads, who stands in, and that
-- somebody has taken part in a secret vote; never how, and never who. The urn of a secret vote announces itself.
CREATE TRIGGER agenda_topic_announces_change AFTER INSERT OR UPDATE OR DELETE ON agenda_topic
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
--> statement-breakpoint
CREATE TRIGGER meeting_chair_announces_change AFTER INSERT OR UPDATE OR DELETE ON meeting_chair
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
--> statement-breakpoint
CREATE TRIGGER speaker_announces_change AFTER INSERT OR UPDATE OR DELETE ON speaker
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
--> statement-breakpoint
CREATE TRIGGER stand_in_announces_change AFTER INSERT OR UPDATE OR DELETE ON stand_in
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('meeting', 'meeting_id');
--> statement-breakpoint
CREATE TRIGGER secret_mark_announces_change AFTER INSERT OR UPDATE OR DELETE ON secret_mark
	FOR EACH ROW EXECUTE FUNCTION announce_meeting_changed('agenda_item', 'agenda_item_id');
