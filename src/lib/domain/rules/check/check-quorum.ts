import { fractionOf, leastReaching } from '../../fraction';
import type { RuleDocument } from '../schema/rule-document';
import { canKeepBelow } from './bench-numbers';
import { find, none, type Finding } from './finding';

const path = 'funding.quorum';

/** A quorum that no session can reach, and a way on that leads nowhere when it is missed. */
export function checkQuorum(document: RuleDocument): readonly Finding[] {
	return [...checkReachable(document), ...checkWayOn(document)];
}

function checkReachable({ body, funding }: RuleDocument): readonly Finding[] {
	const quorum = funding.quorum.value;
	const benches = body.benches.value;
	const seats = benches.reduce((all, bench) => all + bench.seats, 0);
	switch (quorum.kind) {
		case 'none':
		case 'invited':
			return none;
		case 'absolute':
			return benches.length > 0 && quorum.seats > seats && body.kind.value !== 'attendanceEarned'
				? find('quorumAboveSeats', path, { needed: quorum.seats, seats })
				: none;
		case 'everyBench': {
			if (benches.length === 0) return find('quorumWithoutSeats', path);
			const needed = quorum.minimum;
			return benches
				.filter((bench) => bench.seats < needed)
				.flatMap((bench) =>
					find('quorumAboveBench', path, { bench: bench.code, seats: bench.seats, needed })
				);
		}
		case 'share':
		case 'double': {
			if (benches.length === 0) return find('quorumWithoutSeats', path);
			const { numerator, denominator } = quorum.share;
			if (numerator > denominator) return find('quorumAboveAll', path);
			if (quorum.kind === 'share') return none;
			const { benchAtMost } = quorum;
			const ranges = benches.map((bench) => ({ least: 0, most: bench.seats }));
			const needed = leastReaching(fractionOf(numerator, denominator), seats, false);
			const highest = fractionOf(benchAtMost.numerator, benchAtMost.denominator);
			return canKeepBelow(ranges, highest, needed)
				? none
				: find('quorumBenchShare', path, {
						share: `${benchAtMost.numerator}/${benchAtMost.denominator}`
					});
		}
	}
}

function checkWayOn({ funding, circulation }: RuleDocument): readonly Finding[] {
	if (funding.quorum.value.kind === 'none') return none;
	if (funding.quorumMissed.value.kind !== 'circulation') return none;
	if (circulation.allowed.value === 'never')
		return find('quorumCirculationNever', 'funding.quorumMissed');
	// The meeting that lacked a quorum sends it into writing, and writing sends it back.
	return circulation.failed.value === 'nextMeeting'
		? find('fallbackCircle', 'circulation.failed')
		: none;
}
