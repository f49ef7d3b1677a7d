import type { Found } from './find-contradiction';
import type { RoundInput } from './schema/round-input';

export type RoundContradiction =
	| 'motionTwice'
	| 'positionTwice'
	| 'amountAboveRequest'
	| 'leastAboveAmount'
	| 'priorityMissing'
	| 'priorityTwice'
	| 'votesMissing'
	| 'pointsMissing'
	| 'settledNotDue'
	| 'settledIncomplete'
	| 'settledAboveAmount'
	| 'settledAboveMoney';

type Motion = RoundInput['round']['motions'][number];

/** What is well-formed and still cannot be: a motion twice, one without the votes that rank it, too much settled. */
export function findRoundContradiction(input: RoundInput): Found<RoundContradiction> | null {
	const { motions } = input.round;
	const path = ['round', 'motions'];
	if (hasTwice(motions, ({ motion }) => motion)) return { contradiction: 'motionTwice', path };
	if (hasTwice(motions, ({ position }) => position))
		return { contradiction: 'positionTwice', path };
	const way = input.rules.funding.moneyShort.value;
	if (
		way === 'byPriority' &&
		hasTwice(
			motions.filter(({ priority }) => priority !== null),
			({ priority }) => priority
		)
	)
		return { contradiction: 'priorityTwice', path };
	for (const [index, motion] of motions.entries()) {
		const contradiction = inMotion(motion, way);
		if (contradiction) return { contradiction, path: [...path, index] };
	}
	const contradiction = inSettled(input);
	return contradiction && { contradiction, path: ['settled'] };
}

function hasTwice(
	motions: readonly Motion[],
	key: (motion: Motion) => string | number | null
): boolean {
	return new Set(motions.map(key)).size < motions.length;
}

function inMotion(
	motion: Motion,
	way: RoundInput['rules']['funding']['moneyShort']['value']
): RoundContradiction | null {
	if (motion.amountCents > motion.requestedCents) return 'amountAboveRequest';
	if (motion.leastCents > motion.amountCents) return 'leastAboveAmount';
	if (way === 'byPriority' && motion.priority === null) return 'priorityMissing';
	if (way === 'byVotes' && motion.yes === null) return 'votesMissing';
	return way === 'byPoints' && motion.points === null ? 'pointsMissing' : null;
}

/** The body settles amounts only where the rules cut together, and only as far as the money reaches (WC-11). */
function inSettled({ rules, round, settled }: RoundInput): RoundContradiction | null {
	if (settled === null) return null;
	const { motions, freeCents } = round;
	const total = motions.reduce((all, { amountCents }) => all + amountCents, 0);
	if (rules.funding.moneyShort.value !== 'cutTogether' || total <= freeCents)
		return 'settledNotDue';
	const amounts = new Map(settled.map(({ motion, amountCents }) => [motion, amountCents]));
	const isComplete = settled.length === motions.length && amounts.size === motions.length;
	if (!isComplete || !motions.every(({ motion }) => amounts.has(motion)))
		return 'settledIncomplete';
	if (motions.some((one) => (amounts.get(one.motion) ?? 0) > one.amountCents))
		return 'settledAboveAmount';
	const sum = settled.reduce((all, { amountCents }) => all + amountCents, 0);
	return sum > freeCents ? 'settledAboveMoney' : null;
}
