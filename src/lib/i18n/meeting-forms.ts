import type { MeetingForm } from '$lib/domain/meeting/schedule-meeting';
import type { MeetingRules } from '$lib/domain/rules/schema/meeting-rules';
import { m } from '$lib/paraglide/messages';

/** How one takes part in a meeting. */
export const meetingForms = {
	inPerson: m.invitation_form_in_person,
	video: m.invitation_form_video,
	hybrid: m.invitation_form_hybrid
} as const satisfies Record<MeetingForm, () => string>;

/** In which form the body meets by its rules (P-68); null where they say nothing. */
export function ruledForm(value: MeetingRules['form']['value']): string | null {
	if (value === 'notRegulated') return null;
	const form = value === 'twoSteps' ? m.invitation_form_two_steps() : meetingForms[value]();
	return m.invitation_form_ruled({ form });
}
