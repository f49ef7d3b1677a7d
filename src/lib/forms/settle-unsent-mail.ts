import { z } from 'zod';

export const settleUnsentMailForm = z.object({ mail: z.uuid(), way: z.enum(['again', 'told']) });
