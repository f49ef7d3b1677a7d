import { z } from 'zod';
import { isLocalDate } from '../../calendar';
import { applicantKinds, contentLanguages } from '../proposal';

const cents = z.int().min(0);
const localDate = z.string().refine(isLocalDate);

/** What lies in a stored draft. A part that this version no longer understands counts as not filled in. */
export const storedDraftSchema = z.object({
	entry: z.enum(['resident', 'desk', 'correction']),
	isDone: z.boolean().catch(false),
	answers: z.object({
		fundId: z.string().nullable().catch(null),
		words: z
			.object({ title: z.string(), purpose: z.string(), language: z.enum(contentLanguages) })
			.nullable()
			.catch(null),
		project: z
			.object({
				beneficiaries: z.string(),
				place: z.string(),
				startsOn: localDate,
				endsOn: localDate
			})
			.nullable()
			.catch(null),
		costs: z
			.object({
				lines: z.array(z.object({ label: z.string(), amountCents: cents })),
				ownShareCents: cents,
				otherIncomeCents: cents
			})
			.nullable()
			.catch(null),
		applicant: z
			.object({
				kind: z.enum(applicantKinds),
				name: z.string(),
				publicName: z.enum(['resident', 'named']),
				contact: z.string().nullable(),
				email: z.string().nullable()
			})
			.nullable()
			.catch(null)
	})
});
