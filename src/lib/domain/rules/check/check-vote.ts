import { compare, fractionOf } from '../../fraction';
import type { BodyRules } from '../schema/body-rules';
import type { FundingProfile } from '../schema/funding-profile';
import type { RuleDocument } from '../schema/rule-document';
import { find, none, type Finding } from './finding';

type Method = FundingProfile['method']['value'];
type Weighting = Extract<Method, { kind: 'majority' }>['weighting'];
type Benches = BodyRules['benches']['value'];

const path = 'funding.method';

/** A count that cannot succeed: shares above the whole, weights that do not add up, benches that are not there. */
export function checkVote({ body, funding }: RuleDocument): readonly Finding[] {
	const method = funding.method.value;
	const benches = body.benches.value;
	return [
		...checkThreshold(method),
		...('weighting' in method ? checkWeighting(method.weighting, benches) : none),
		...('base' in method && method.base === 'allMembers' && benches.length === 0
			? find('baseWithoutSeats', path)
			: none),
		...checkCondition(funding, benches),
		...(method.kind === 'consensus' &&
		method.vetoNeedsReason &&
		funding.ballotForm.value.usual === 'secret'
			? find('secretVeto', 'funding.ballotForm')
			: none)
	];
}

function checkThreshold(method: Method): readonly Finding[] {
	if (method.kind === 'points') {
		const { most, meanAtLeast } = method;
		const mean = fractionOf(meanAtLeast.numerator, meanAtLeast.denominator);
		return compare(mean, fractionOf(most, 1)) > 0
			? find('pointsUnreachable', path, { most })
			: none;
	}
	if (method.kind !== 'majority' && method.kind !== 'staged') return none;
	const { numerator, denominator } = method.share;
	const beyond = method.strict ? numerator >= denominator : numerator > denominator;
	return beyond
		? find('majorityUnreachable', path, { share: `${numerator}/${denominator}` })
		: none;
}

function checkWeighting(weighting: Weighting, benches: Benches): readonly Finding[] {
	if (weighting.kind === 'heads') return none;
	if (benches.length === 0) return find('weightsWithoutSeats', path);
	const empty = benches.filter(({ seats }) => seats === 0).map(({ code }) => code);
	if (weighting.kind === 'equalBenches')
		return empty.flatMap((bench) => find('benchNeverPresent', path, { bench }));
	return checkPercents(weighting.percents, { benches, empty });
}

function checkPercents(
	percents: Extract<Weighting, { kind: 'benchPercents' }>['percents'],
	{ benches, empty }: { readonly benches: Benches; readonly empty: readonly string[] }
): readonly Finding[] {
	const sum = percents.reduce((all, { percent }) => all + percent, 0);
	const named = percents.map(({ bench }) => bench);
	const codes = benches.map(({ code }) => code);
	const weighed = percents.filter(({ percent }) => percent > 0).map(({ bench }) => bench);
	return [
		...(sum === 100 ? none : find('weightsNotHundred', path, { sum })),
		...named
			.filter((bench, index) => named.indexOf(bench) !== index)
			.flatMap((bench) => find('weightTwice', path, { bench })),
		...named
			.filter((bench) => !codes.includes(bench))
			.flatMap((bench) => find('benchUnknown', path, { bench })),
		...codes
			.filter((bench) => !named.includes(bench))
			.flatMap((bench) => find('weightMissing', path, { bench })),
		...empty
			.filter((bench) => weighed.includes(bench))
			.flatMap((bench) => find('benchNeverPresent', path, { bench }))
	];
}

function checkCondition(funding: FundingProfile, benches: Benches): readonly Finding[] {
	const condition = funding.benchCondition.value;
	const where = 'funding.benchCondition';
	if (condition.kind === 'none' || condition.kind === 'concurrence') return none;
	if (benches.length === 0) return find('conditionWithoutSeats', where);
	if (condition.kind === 'majorityInEach')
		return benches
			.filter(({ seats }) => seats === 0)
			.flatMap(({ code }) => find('benchNeverPresent', where, { bench: code }));
	const there = benches.filter(({ code }) => condition.benches.includes(code));
	const unknown = condition.benches.filter((bench) => !benches.some(({ code }) => code === bench));
	return [
		...unknown.flatMap((bench) => find('benchUnknown', where, { bench })),
		...(there.length > 0 && there.every(({ seats }) => seats === 0)
			? find('benchNeverPresent', where, { bench: there.map(({ code }) => code).join(', ') })
			: none)
	];
}
