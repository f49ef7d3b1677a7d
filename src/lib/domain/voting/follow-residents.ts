import { citeRule } from './cite';
import { competenceStep, whyNotBody } from './gate';
import type { DecideInput } from './schema/decide-input';
import type { ResidentChoice } from './schema/resident-choice';
import type { Standing, Walked } from './standing';

/**
 * What the residents' own vote makes of one of its projects (R-311): what was chosen is approved, all else is not. They
 * decide up to the same amount as every body (P-90).
 */
export function followResidents(
	{ rules: { body, funding }, motion }: DecideInput,
	{ vote, place, chosen, countedOn: on }: ResidentChoice
): Walked {
	const { amountCents } = motion;
	const competence = competenceStep(funding, amountCents, null);
	if (competence.verdict === 'no') {
		const refusal = whyNotBody(funding, amountCents);
		return { standing: { kind: 'refused', refusal }, steps: [competence], on };
	}
	const standing: Standing =
		place === null ? { kind: 'rejected' } : { kind: 'approved', amountCents };
	const step = citeRule('body.kind', body.kind, {
		code: 'residentVote',
		verdict: place === null ? 'no' : 'yes',
		reading: null,
		inputs: { vote, place, chosen }
	});
	return { standing, steps: [competence, step], on };
}
