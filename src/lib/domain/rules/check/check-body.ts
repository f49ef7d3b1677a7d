import { hasSeats } from '../../council/body';
import type { BodyRules } from '../schema/body-rules';
import type { RuleDocument } from '../schema/rule-document';
import { canEachStand, canGroupStand, type Range } from './bench-numbers';
import { find, none, type Finding } from './finding';

type BenchRule = BodyRules['benches']['value'][number];

/** Benches named twice, shares that these seats cannot have, votes that nobody can earn. */
export function checkBody({ body, meetings }: RuleDocument): readonly Finding[] {
	return [
		...checkBenches(body),
		...body.composition.value.flatMap((constraint) => checkConstraint(body, constraint)),
		...checkAges(body),
		...checkRight(body),
		...checkAttendance(body, meetings)
	];
}

function checkBenches({ kind, benches, appointment }: BodyRules): readonly Finding[] {
	const codes = benches.value.map(({ code }) => code);
	const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
	const ways = appointment.value.kind === 'byBench' ? appointment.value.ways : [];
	const unknown = ways.flatMap(({ bench }) =>
		bench === null || codes.includes(bench) ? [] : [bench]
	);
	return [
		...twice.flatMap((bench) => find('benchTwice', 'body.benches', { bench })),
		...unknown.flatMap((bench) => find('benchUnknown', 'body.appointment', { bench })),
		...(hasSeats(kind.value) && !benches.value.some(({ seats }) => seats > 0)
			? find('seatsMissing', 'body.benches')
			: none)
	];
}

function checkConstraint(
	{ benches: { value: benches } }: BodyRules,
	{ benches: named, limit, checkedOn }: BodyRules['composition']['value'][number]
): readonly Finding[] {
	const path = 'body.composition';
	if (benches.length === 0) return find('compositionWithoutSeats', path);
	const unknown = named.filter((bench) => !benches.some(({ code }) => code === bench));
	if (unknown.length > 0) return unknown.flatMap((bench) => find('benchUnknown', path, { bench }));
	const range = checkedOn === 'seats' ? seatsOf : thereOf;
	const inGroup = benches.filter(({ code }) => named.includes(code)).map(range);
	const outside = benches.filter(({ code }) => !named.includes(code)).map(range);
	const possible =
		named.length === 0
			? canEachStand(benches.map(range), limit)
			: canGroupStand(inGroup, outside, limit);
	return possible ? none : find('compositionImpossible', path);
}

function seatsOf({ seats, filling, minimum }: BenchRule): Range {
	return { least: filling === 'exact' ? seats : (minimum ?? 0), most: seats };
}

function thereOf({ seats }: BenchRule): Range {
	return { least: 0, most: seats };
}

function checkAges({ ages: { value } }: BodyRules): readonly Finding[] {
	const { vote, votersAtMost } = value;
	return vote !== null && votersAtMost !== null && vote > votersAtMost
		? find('agesNobody', 'body.ages', { youngest: vote, oldest: votersAtMost })
		: none;
}

const fitting = {
	seatCouncil: ['appointment', 'attendance'],
	drawnJury: ['appointment'],
	attendanceEarned: ['attendance'],
	openForum: ['presence', 'residence', 'appointment'],
	applicantsJury: ['proposalInRound'],
	residentBallot: ['residence'],
	office: ['appointment']
} as const satisfies Readonly<
	Record<BodyRules['kind']['value'], readonly BodyRules['rightGained']['value']['kind'][]>
>;

function checkRight({ kind, rightGained }: BodyRules): readonly Finding[] {
	const kinds: readonly string[] = fitting[kind.value];
	return kinds.includes(rightGained.value.kind)
		? none
		: find('rightDoesNotFit', 'body.rightGained');
}

/** Meetings four times a year leave room for three attendances in six months, and for no fourth. */
function checkAttendance(
	{ rightGained: { value: right } }: BodyRules,
	{ rhythm: { value: rhythm } }: RuleDocument['meetings']
): readonly Finding[] {
	if (right.kind !== 'attendance' || rhythm.kind !== 'perYear') return none;
	const meetings = Math.floor((rhythm.times * right.withinMonths) / 12) + 1;
	return right.times > meetings
		? find('attendanceUnreachable', 'body.rightGained', { times: right.times, meetings })
		: none;
}
