import { z } from 'zod';
import { invitationLimits } from '$lib/domain/meeting/invite';
import { tick } from '$lib/forms/choices';
import { optionalText } from '$lib/forms/fields';

/** Sending an invitation; the last two are asked only where the notice is no longer kept. */
export const inviteToMeetingForm = z
	.object({
		urgent: tick(),
		late: tick(),
		late_reason: optionalText({ max: invitationLimits.lateReason })
	})
	.transform(({ urgent, late, late_reason: lateReason }) => ({
		isUrgent: urgent,
		isLateConfirmed: late,
		lateReason
	}));
