import type { RoundInput } from './schema/round-input';

type RoundMotion = Pick<
	RoundInput['round']['motions'][number],
	'motion' | 'position' | 'amountCents' | 'leastCents'
>;

/**
 * Cuts all motions by the same share so that they take exactly what is free, in integer cents. A
 * project that could not live with its part leaves, the latest on the agenda first, and its money goes to the
 * others; nobody gets more than was agreed. Cents that do not divide go to the largest remainders, then by the
 * agenda.
 */
export function cutTogether(
	motions: readonly RoundMotion[],
	freeCents: number
): ReadonlyMap<string, number> {
	let staying = [...motions].sort((one, other) => one.position - other.position);
	for (;;) {
		const shares = proportional(staying, freeCents);
		const leaving = staying.findLast(
			({ motion, leastCents }) => (shares.get(motion) ?? 0) < leastCents
		);
		if (!leaving) return shares;
		staying = staying.filter((one) => one !== leaving);
	}
}

function proportional(
	motions: readonly RoundMotion[],
	freeCents: number
): ReadonlyMap<string, number> {
	const total = motions.reduce((all, { amountCents }) => all + BigInt(amountCents), 0n);
	const free = BigInt(freeCents);
	if (total <= free) return new Map(motions.map((one) => [one.motion, one.amountCents]));
	const parts = motions.map(({ motion, position, amountCents }) => {
		const product = BigInt(amountCents) * free;
		return { motion, position, cents: Number(product / total), rest: product % total };
	});
	const missing = freeCents - parts.reduce((all, { cents }) => all + cents, 0);
	const byRest = [...parts].sort((one, other) =>
		one.rest === other.rest ? one.position - other.position : one.rest > other.rest ? -1 : 1
	);
	return new Map(
		byRest.map(({ motion, cents }, index) => [motion, index < missing ? cents + 1 : cents])
	);
}
