import type { Step } from './determination';
import type { DecideInput } from './schema/decide-input';
import { shareOutMoney } from './share-out-money';
import type { Walked } from './standing';

/**
 * Nothing is promised that is not there. Where several motions shared the money (P-42), this one has its part of
 * it, and never more than is free now.
 */
export function checkMoney(input: DecideInput, amountCents: number, on: string): Walked {
	const { freeCents } = input.money;
	const shared = partOf(input, amountCents);
	const wantedCents = shared?.amountCents ?? amountCents;
	const steps = shared?.steps ?? [];
	if (wantedCents === 0)
		return { standing: { kind: 'refused', refusal: 'moneyMissing' }, steps, on };
	const isThere = wantedCents <= freeCents;
	return {
		standing: isThere
			? { kind: 'approved', amountCents: wantedCents }
			: { kind: 'refused', refusal: 'moneyMissing' },
		steps: [...steps, moneyStep(wantedCents, freeCents)],
		on
	};
}

function moneyStep(amountCents: number, freeCents: number): Step {
	return {
		code: 'money',
		verdict: amountCents <= freeCents ? 'yes' : 'no',
		reading: null,
		rule: null,
		source: null,
		chosenByBody: false,
		inputs: { amountCents, freeCents, leftCents: Math.max(0, freeCents - amountCents) }
	};
}

/** What the round gave to this motion, with the steps that say so; null where it was in none. */
function partOf(
	{ rules, money, replaces }: DecideInput,
	agreedCents: number
): { readonly amountCents: number; readonly steps: readonly Step[] } | null {
	if (money.round === undefined) return null;
	const { motion, round, settled } = money.round;
	const { awards, steps } = shareOutMoney({ schemaVersion: 1, rules, round, settled, replaces });
	const award = awards.find((one) => one.motion === motion);
	if (award === undefined) return null;
	return {
		amountCents: Math.min(award.amountCents, agreedCents),
		steps: steps.filter(({ code, inputs }) => code !== 'roundAward' || inputs['motion'] === motion)
	};
}
