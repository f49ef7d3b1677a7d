import type { DecideInput } from './schema/decide-input';
import type { Walked } from './standing';

/** Nothing is promised that is not there. */
export function checkMoney(
	{ money: { freeCents } }: DecideInput,
	amountCents: number,
	on: string
): Walked {
	const isThere = amountCents <= freeCents;
	return {
		standing: isThere
			? { kind: 'approved', amountCents }
			: { kind: 'refused', refusal: 'moneyMissing' },
		steps: [
			{
				code: 'money',
				verdict: isThere ? 'yes' : 'no',
				reading: null,
				rule: null,
				source: null,
				chosenByBody: false,
				inputs: { amountCents, freeCents, leftCents: Math.max(0, freeCents - amountCents) }
			}
		],
		on
	};
}
