import { z } from 'zod';
import { line } from '$lib/forms/fields';

export const answerBarrierReportForm = z.object({ reference: line({ max: 20 }) });
