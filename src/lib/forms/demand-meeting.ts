import { z } from 'zod';
import { demandLimits } from '$lib/domain/meeting/demand-meeting';
import { id } from '$lib/forms/choices';
import { text } from '$lib/forms/fields';

export const demandMeetingForm = z.object({ reason: text({ max: demandLimits.reason }) });

export const joinDemandForm = z
	.object({ demand: id() })
	.transform(({ demand }) => ({ demandId: demand }));
