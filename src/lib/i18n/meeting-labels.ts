import { m } from '$lib/paraglide/messages';

/** Labels of the fields about a planned meeting, in the order of the page. */
export const meetingLabels = () => ({
	body: m.setup_meeting_body_label(),
	meets_on: m.setup_meeting_on_label(),
	meets_time: m.setup_meeting_time_label(),
	place: m.setup_meeting_place_label(),
	publicity: m.setup_meeting_publicity_label(),
	form: m.invitation_form_label(),
	video_link: m.invitation_video_label()
});
