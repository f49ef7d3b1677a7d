import { officeAloneOn, tierOf } from '../rules/ladder';
import { askOffice, competentOffice } from './ask-office';
import { cite } from './cite';
import { competenceStep } from './gate';
import type { DecideInput } from './schema/decide-input';
import type { Walked } from './standing';

type Approved = { readonly amountCents: number; readonly on: string };

const tierOfMotion = ({ rules: { funding }, motion }: DecideInput) =>
	tierOf(funding.ladder.value, motion.amountCents);

/** Whether an office decides on this amount without a vote of the body (P-90). */
export function isForOfficeAlone({ rules: { funding }, motion }: DecideInput): boolean {
	return officeAloneOn(funding.ladder.value, motion.amountCents) !== null;
}

/** The office decides, and no body is asked. */
export function askOfficeAlone(input: DecideInput): Walked {
	const { rules, motion } = input;
	const asked = askOffice(input, competentOffice(input), '');
	const competence = competenceStep(rules.funding, motion.amountCents, null);
	return { ...asked, steps: [competence, ...asked.steps] };
}

/**
 * The office of the amount's tier after the body's vote (P-90, R-161): it can say no or grant less. The money is
 * set aside until it has answered.
 */
export function askOfficeAfterBody(input: DecideInput, { amountCents, on }: Approved): Walked {
	const standing = { kind: 'approved', amountCents } as const;
	if (tierOfMotion(input)?.decides !== 'officeAfterBody') return { standing, steps: [], on };
	const asked = askOffice(input, competentOffice(input), on);
	if (asked.standing.kind === 'waits')
		return { ...asked, standing: { ...asked.standing, as: 'awaitingConsent', amountCents } };
	if (asked.standing.kind !== 'approved') return asked;
	const granted = Math.min(asked.standing.amountCents, amountCents);
	return { ...asked, standing: { kind: 'approved', amountCents: granted } };
}

/** Whoever is told of an approval of this size (P-90, R-163), the limit itself included. */
export function inform(input: DecideInput, { amountCents, on }: Approved): Walked {
	const standing = { kind: 'approved', amountCents } as const;
	const office = tierOfMotion(input)?.informs ?? null;
	if (office === null) return { standing, steps: [], on };
	const step = cite(input.rules.funding, 'ladder', {
		code: 'information',
		verdict: 'none',
		reading: null,
		inputs: { office, amountCents }
	});
	return { standing, steps: [step], on };
}
