import { z } from 'zod';
import { meetingLimits } from '$lib/domain/meeting/schedule-meeting';
import { text } from '$lib/forms/fields';

/** Why a meeting is called off. */
export const cancelMeetingForm = z.object({ reason: text({ max: meetingLimits.cancelReason }) });
