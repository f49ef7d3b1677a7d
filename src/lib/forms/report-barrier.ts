import { z } from 'zod';
import { barrierLimits } from '$lib/domain/site/barrier-report';
import { optionalEmail, optionalLine, text } from '$lib/forms/fields';

export const reportBarrierForm = z.object({
	message: text({ max: barrierLimits.message }),
	page: optionalLine({ max: barrierLimits.page }),
	email: optionalEmail()
});
