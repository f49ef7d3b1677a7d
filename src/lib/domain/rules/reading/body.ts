import type { BodyRules } from '../schema/body-rules';
import { say, type Readers, type SaidBy } from './readers';

type Value<K extends keyof BodyRules> = BodyRules[K]['value'];

/** Who sits in the body and who votes. */
export const bodyReaders = {
	kind: (value) => [say('bodyKind', { value })],
	benches: (value) =>
		value.length === 0
			? [say('noBenches')]
			: [
					say('benches', {
						benches: value.length,
						seats: value.reduce((all, { seats }) => all + seats, 0)
					}),
					...value.flatMap(readBench)
				],
	composition: (value) =>
		value.length === 0
			? [say('noComposition')]
			: value.flatMap(({ benches, limit, checkedOn }) => [
					'share' in limit
						? say('benchShare', { benches, ...limit })
						: say('benchBalance', { benches, kind: limit.kind }),
					say('benchShareChecked', { checkedOn })
				]),
	appointment: (value) =>
		value.kind === 'notRegulated'
			? [say('notRegulated')]
			: value.ways.map((way) => say('appointment', way)),
	term: (value) => {
		if (value.kind === 'notRegulated') return [say('notRegulated')];
		return value.kind === 'months'
			? [say('termMonths', { months: value.months })]
			: [say('term', { value: value.kind })];
	},
	substitutes: (value) => [say('substitutes', { value })],
	proxies: (value) => (value === 'notRegulated' ? [say('notRegulated')] : [say('noProxies')]),
	rightGained: (value) =>
		value.kind === 'attendance'
			? [say('rightByAttendance', { times: value.times, withinMonths: value.withinMonths })]
			: [say('rightGained', { value: value.kind })],
	rightLost: (value) => (value.length === 0 ? [say('notRegulated')] : value.map(readLoss).flat()),
	ages: readAges,
	areaTie: (value) =>
		value.kind === 'notRegulated'
			? [say('notRegulated')]
			: [say('areaTies', { ties: value.ties }), say('areaProof', { proof: value.proof })],
	oneOrganisationOneVote: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('organisationVote', { value })],
	withoutVote: (value) =>
		value.length === 0 ? [say('notRegulated')] : [say('withoutVote', { roles: value })],
	guestsMaySpeak: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('guestsSpeak', { value })],
	chair: (value) => (value === 'notRegulated' ? [say('notRegulated')] : [say('chair', { value })])
} satisfies Readers<BodyRules>;

export type BodySaid = SaidBy<typeof bodyReaders>;

function readBench({ code: bench, seats, filling, minimum }: Value<'benches'>[number]) {
	return [
		say('benchSeats', { bench, seats, filling }),
		...(minimum === null ? [] : [say('benchMinimum', { bench, minimum })])
	];
}

function readLoss(loss: Value<'rightLost'>[number]) {
	switch (loss.kind) {
		case 'absence':
			return [
				say('lossByAbsence', { months: loss.months }),
				say('lossExcuse', { keeps: loss.onlyUnexcused })
			];
		case 'missedInARow':
			return [
				say('lossByMissing', { times: loss.times }),
				say('lossExcuse', { keeps: loss.onlyUnexcused }),
				say('lossOfSeat', { loses: loss.benchLosesSeat })
			];
		case 'movedAway':
		case 'excluded':
		case 'endOfTerm':
			return [say('loss', { value: loss.kind })];
	}
}

function readAges({ votersAtMost, ...from }: Value<'ages'>) {
	const { apply, vote, stand, holdMoney } = from;
	if ([votersAtMost, apply, vote, stand, holdMoney].every((age) => age === null))
		return [say('noAges')];
	return [
		say('ageFrom', { what: 'apply' as const, age: apply }),
		say('ageFrom', { what: 'vote' as const, age: vote }),
		say('ageFrom', { what: 'stand' as const, age: stand }),
		say('ageFrom', { what: 'holdMoney' as const, age: holdMoney }),
		say('votersAtMost', { age: votersAtMost })
	];
}
