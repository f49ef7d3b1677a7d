import { allowedChanges } from '../rules/results';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { isForOfficeAlone } from './climb-ladder';
import { votesInWriting } from './circulation-answers';
import type { DecideInput, Reading } from './schema/decide-input';
import { needsReason, votingOptions } from './voting-options';

export const contradictions = [
	'voterNotInElectorate',
	'voterTwiceInElectorate',
	'votedTwice',
	'votedThoughAbsent',
	'votedThoughRecused',
	'choiceNotOffered',
	'vetoWithoutReason',
	'benchUnknown',
	'benchTwice',
	'moreVotesThanPresent',
	'morePresentThanFilled',
	'answeredOutsideDays',
	'answeredThoughNotReached',
	'readingsOutOfOrder',
	'amountAboveRequest',
	'partNotAllowed',
	'conditionsNotAllowed',
	'readingMissing',
	'readingBesideResidents',
	'placeAboveChosen',
	'bodyNotOfResidents',
	'pointsMissing',
	'pointsNotAsked',
	'pointsAboveMost'
] as const;
export type Contradiction = (typeof contradictions)[number];

/** The first thing that cannot be, and where it stands in the input. */
export interface Found<C extends string = Contradiction> {
	readonly contradiction: C;
	readonly path: readonly (string | number)[];
}

type Check = (input: DecideInput) => Found | null;

/** What is well-formed and still cannot be: somebody who was absent voted, more hands than people. */
export function findContradiction(input: DecideInput): Found | null {
	if (input.motion.amountCents > input.motion.requestedCents)
		return { contradiction: 'amountAboveRequest', path: ['motion', 'amountCents'] };
	for (const check of [findInResult, findInResidents, findMissing, findInOrder, findInReadings]) {
		const found = check(input);
		if (found) return found;
	}
	return null;
}

/** What the body puts to the vote leads to a result that the rules know (P-41); an office alone is not bound. */
const findInResult: Check = (input) => {
	if (isForOfficeAlone(input)) return null;
	const { amountCents, requestedCents, conditions } = input.motion;
	const { part, conditions: mayCondition } = allowedChanges(input.rules.funding);
	if (!part && amountCents < requestedCents)
		return { contradiction: 'partNotAllowed', path: ['motion', 'amountCents'] };
	return mayCondition || conditions === 0
		? null
		: { contradiction: 'conditionsNotAllowed', path: ['motion', 'conditions'] };
};

/** Where all residents are the body, their vote takes the place of its readings. */
const findInResidents: Check = ({ residents, readings, rules }) => {
	if (residents === undefined) return null;
	if (rules.body.kind.value !== 'residentBallot')
		return { contradiction: 'bodyNotOfResidents', path: ['residents'] };
	if (readings.length > 0) return { contradiction: 'readingBesideResidents', path: ['readings'] };
	return (residents.place ?? 0) > residents.chosen
		? { contradiction: 'placeAboveChosen', path: ['residents', 'place'] }
		: null;
};

/** Only an office that needs no vote of the body decides without one. */
const findMissing: Check = (input) =>
	input.readings.length > 0 || input.residents !== undefined || isForOfficeAlone(input)
		? null
		: { contradiction: 'readingMissing', path: ['readings'] };

const findInOrder: Check = ({ readings }) => {
	const index = readings.findIndex((reading, at) => {
		const before = readings[at - 1];
		return before !== undefined && reading.heldOn < before.heldOn;
	});
	return index === -1
		? null
		: { contradiction: 'readingsOutOfOrder', path: ['readings', index, 'heldOn'] };
};

const findInReadings: Check = (input) => {
	for (const [index, reading] of input.readings.entries()) {
		const found = findInVotes(input, reading);
		if (found) return { ...found, path: ['readings', index, 'votes', ...found.path] };
	}
	return null;
};

function findInVotes(input: DecideInput, { votes, heldOn }: Reading): Found | null {
	switch (votes.kind) {
		case 'ballots':
			return findInBallots(input, votes);
		case 'tally':
			return findInTally(input, votes);
		case 'circulation':
			return findInAnswers(votes, heldOn) ?? findInBallots(input, votesInWriting(votes));
	}
}

type Circulation = Extract<Reading['votes'], { kind: 'circulation' }>;

/** Nobody answers before they are asked, after the count, or without having been reached. */
function findInAnswers({ electorate, answers, openedOn }: Circulation, countedOn: string) {
	const reached = new Set(electorate.filter((one) => one.reached).map(({ voter }) => voter));
	const known = new Set(electorate.map(({ voter }) => voter));
	for (const [index, { voter, answeredOn }] of answers.entries()) {
		const path = ['answers', index];
		if (!known.has(voter)) return { contradiction: 'voterNotInElectorate' as const, path };
		if (!reached.has(voter)) return { contradiction: 'answeredThoughNotReached' as const, path };
		if (answeredOn < openedOn || answeredOn > countedOn)
			return { contradiction: 'answeredOutsideDays' as const, path };
	}
	return null;
}

function findInBallots(
	{ rules }: DecideInput,
	{ electorate, ballots }: Extract<Reading['votes'], { kind: 'ballots' }>
): Found | null {
	const entries = new Map(electorate.map((entry) => [entry.voter, entry]));
	if (entries.size !== electorate.length)
		return { contradiction: 'voterTwiceInElectorate', path: ['electorate'] };
	const known = benchCodes(rules);
	if (electorate.some(({ bench }) => !known.has(bench)))
		return { contradiction: 'benchUnknown', path: ['electorate'] };
	const cast = new Set<string>();
	for (const [index, ballot] of ballots.entries()) {
		const contradiction = ballotContradiction(ballot, { entries, rules, cast });
		if (contradiction) return { contradiction, path: ['ballots', index] };
		cast.add(`${ballot.castBy} ${ballot.voter}`);
	}
	return null;
}

/** A body without benches votes as one group, named null; one with benches has no such group. */
function benchCodes({ body: { benches } }: DecideInput['rules']): ReadonlySet<string | null> {
	return new Set(benches.value.length === 0 ? [null] : benches.value.map(({ code }) => code));
}

type Ballots = Extract<Reading['votes'], { kind: 'ballots' }>;

function ballotContradiction(
	ballot: Ballots['ballots'][number],
	around: {
		entries: ReadonlyMap<string, Ballots['electorate'][number]>;
		rules: DecideInput['rules'];
		cast: ReadonlySet<string>;
	}
): Contradiction | null {
	const entry = around.entries.get(ballot.voter);
	if (!entry) return 'voterNotInElectorate';
	if (!entry.present) return 'votedThoughAbsent';
	if (entry.recused) return 'votedThoughRecused';
	if (around.cast.has(`${ballot.castBy} ${ballot.voter}`)) return 'votedTwice';
	const { funding } = around.rules;
	if (!votingOptions(funding).includes(ballot.choice)) return 'choiceNotOffered';
	const points = findInPoints(funding.method.value, ballot);
	if (points) return points;
	return needsReason(funding, ballot.choice) && !ballot.hasReason ? 'vetoWithoutReason' : null;
}

/** Points are given with a yes, where the method counts points, and never more than the most. */
function findInPoints(
	method: FundingProfile['method']['value'],
	{ choice, points }: Pick<Ballots['ballots'][number], 'choice' | 'points'>
): Contradiction | null {
	const isAsked = method.kind === 'points' && choice === 'yes';
	if (points === null) return isAsked ? 'pointsMissing' : null;
	if (!isAsked) return 'pointsNotAsked';
	return points > method.most ? 'pointsAboveMost' : null;
}

function findInTally(
	{ rules }: DecideInput,
	{ groups }: Extract<Reading['votes'], { kind: 'tally' }>
): Found | null {
	const known = benchCodes(rules);
	const method = rules.funding.method.value;
	const offered = new Set<string>(votingOptions(rules.funding));
	const seen = new Set<string | null>();
	for (const [index, group] of groups.entries()) {
		const path = ['groups', index];
		if (!known.has(group.bench)) return { contradiction: 'benchUnknown', path };
		if (seen.has(group.bench)) return { contradiction: 'benchTwice', path };
		seen.add(group.bench);
		const cast =
			group.yes + group.no + group.abstain + group.concern + group.standAside + group.veto;
		if (group.present > group.filled) return { contradiction: 'morePresentThanFilled', path };
		if (cast + group.recused > group.present)
			return { contradiction: 'moreVotesThanPresent', path };
		const most = method.kind === 'points' ? method.most : 0;
		if (group.points > group.yes * most)
			return { contradiction: most === 0 ? 'pointsNotAsked' : 'pointsAboveMost', path };
		const counted = ['no', 'concern', 'standAside', 'veto'] as const;
		if (counted.some((choice) => group[choice] > 0 && !offered.has(choice)))
			return { contradiction: 'choiceNotOffered', path };
		if (needsReason(rules.funding, 'veto') && group.vetoWithReason < group.veto)
			return { contradiction: 'vetoWithoutReason', path };
	}
	return null;
}
