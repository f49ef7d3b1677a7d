import { z } from 'zod';
import { roomOfVote } from '$lib/domain/rules/room';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { proceedingOutcomes } from '$lib/domain/voting/record-proceeding';
import type { AnsweringStation, TriedCase, TriedGroup } from '$lib/domain/voting/try-rules';
import { askedFacts, type VoteFact } from '$lib/domain/voting/vote-facts';
import { votingOptions } from '$lib/domain/voting/voting-options';
import { choice, optionalChoice, tick } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { amount, date, wholeNumber } from '$lib/forms/fields';
import type { TypedValues } from '$lib/forms/form';
import { hands } from '$lib/forms/enter-tally';

/** As many readings as anybody tries one after the other. */
export const mostReadings = 6;

/** What is counted of a group, and the word that its field begins with. */
const words = {
	filled: 'filled',
	present: 'present',
	recused: 'recused',
	yes: 'yes',
	points: 'points',
	no: 'no',
	abstain: 'abstain',
	concern: 'concern',
	standAside: 'stand_aside',
	veto: 'veto',
	vetoOnProtectedGround: 'protected'
} as const satisfies Record<Exclude<keyof TriedGroup, 'bench'>, string>;

export type TriedPart = keyof typeof words;

/** A group of the body, as the form asks for it. */
export interface AskedGroup {
	/** Code of the bench; null: everybody in the room. */
	readonly bench: string | null;
	/** Seats by the rules; null where their number is not fixed. */
	readonly seats: number | null;
	/** Most points that one voter gives; 0 where the method counts none. */
	readonly mostPoints: number;
	/** What is asked, in the order of the page, with the name of its field in a reading. */
	readonly fields: readonly { readonly part: TriedPart; readonly name: string }[];
}

/** What has to be asked to try these rules: by bench, and only what their method counts. */
export function askedGroups({ body, funding }: RuleDocument): readonly AskedGroup[] {
	const options = votingOptions(funding);
	const method = funding.method.value;
	const countsPoints = method.kind === 'points';
	const isRouted = options.includes('veto') && funding.protectedGround.value === 'dissentPath';
	const parts = (hasSeats: boolean): readonly TriedPart[] => [
		...(hasSeats ? (['filled'] as const) : []),
		'present',
		'recused',
		...options.flatMap((option) =>
			option === 'yes' && countsPoints ? (['yes', 'points'] as const) : [option]
		),
		...(isRouted ? (['vetoOnProtectedGround'] as const) : [])
	];
	const asked = (bench: string | null, seats: number | null): AskedGroup => ({
		bench,
		seats,
		mostPoints: method.kind === 'points' ? method.most : 0,
		fields: parts(bench !== null).map((part) => ({ part, name: fieldName(part, bench) }))
	});
	if (body.benches.value.length === 0) return [asked(null, null)];
	return body.benches.value.map(({ code, seats, filling }) =>
		asked(code, filling === 'partyStrength' ? null : seats)
	);
}

/** Named by the bench's code, so that the same address tries another version of the rules. */
function fieldName(part: TriedPart, bench: string | null): string {
	return bench === null ? words[part] : `${words[part]}_${bench.replaceAll('-', '_')}`;
}

type Counts = Readonly<Record<string, number>>;

function groupOf({ bench, fields }: AskedGroup, typed: Counts, first: Counts): TriedGroup {
	const nameOf = (part: TriedPart) => fields.find((field) => field.part === part)?.name ?? '';
	const count = (part: TriedPart) => typed[nameOf(part)] ?? 0;
	return {
		bench,
		filled: bench === null ? count('present') : (first[nameOf('filled')] ?? 0),
		present: count('present'),
		recused: count('recused'),
		yes: count('yes'),
		points: count('points'),
		no: count('no'),
		abstain: count('abstain'),
		concern: count('concern'),
		standAside: count('standAside'),
		veto: count('veto'),
		vetoOnProtectedGround: count('vetoOnProtectedGround')
	};
}

/** The first number of a group that cannot be: more seats than the rules have, more hands than people. */
function findImpossible(
	group: TriedGroup,
	{ seats, mostPoints }: AskedGroup
): { readonly part: TriedPart; readonly issue: ReturnType<typeof fieldIssue> } | null {
	const { filled, present, veto, vetoOnProtectedGround } = group;
	const { recused, yes, no, abstain, concern, standAside } = group;
	const busy = recused + yes + no + abstain + concern + standAside + veto;
	if (seats !== null && filled > seats)
		return { part: 'filled', issue: fieldIssue('tooLarge', { limit: seats }) };
	if (present > filled)
		return { part: 'present', issue: fieldIssue('tooLarge', { limit: filled }) };
	if (busy > present) return { part: 'present', issue: fieldIssue('tooSmall', { limit: busy }) };
	if (group.points > yes * mostPoints)
		return { part: 'points', issue: fieldIssue('tooLarge', { limit: yes * mostPoints }) };
	if (vetoOnProtectedGround > veto)
		return { part: 'vetoOnProtectedGround', issue: fieldIssue('tooLarge', { limit: veto }) };
	return null;
}

const typedNothing = (typed: unknown) =>
	typeof typed !== 'object' ||
	typed === null ||
	Object.entries(typed).every(([name, part]) => part === '' || name.startsWith(words.filled));

/** One vote of the body; nothing typed but seats means that it is not held. */
const readingOf = (groups: readonly AskedGroup[]) =>
	z.preprocess(
		(typed) => (typedNothing(typed) ? null : typed),
		z
			.object(
				Object.fromEntries(
					groups.flatMap(({ fields }) => fields.map(({ name }) => [name, hands()]))
				)
			)
			.nullable()
	);

/** The votes of the body in their order; a number that cannot be is told at its own field. */
const readingsOf = (groups: readonly AskedGroup[]) =>
	z.preprocess(
		(typed): unknown => (Array.isArray(typed) ? typed : [null]),
		z
			.array(readingOf(groups))
			.max(mostReadings)
			.transform((readings, ctx) => {
				const first = readings[0] ?? null;
				if (first === null) {
					const field = groups[0]?.fields.find(({ part }) => part === 'present');
					ctx.addIssue(fieldIssue('missing', { path: [0, field?.name ?? ''] }));
					return [];
				}
				return readings.flatMap((typed, index) => {
					if (typed === null) return [];
					return [
						groups.map((asked) => {
							const group = groupOf(asked, typed, first);
							const found = findImpossible(group, asked);
							const field = asked.fields.find(({ part }) => part === found?.part);
							if (found && field) ctx.addIssue({ ...found.issue, path: [index, field.name] });
							return group;
						})
					];
				});
			})
	);

/** The fields in which the stations answer. */
export const answerNames = {
	officeDecision: 'office',
	arbiter: 'arbiter',
	consent: 'consent',
	tieWay: 'tie_way',
	chairVote: 'chair_vote',
	lot: 'lot',
	concurrence: 'concurrence',
	nextLevel: 'next_level',
	competentOffice: 'competent_office'
} as const satisfies Record<AnsweringStation, string>;

const stations = {
	handover_yes: z.preprocess(
		(typed) => (typed === undefined || typed === '' ? null : typed),
		wholeNumber({ max: 10_000 }).nullable()
	),
	handover_no: hands(),
	office: optionalChoice(proceedingOutcomes.officeDecision),
	arbiter: optionalChoice(proceedingOutcomes.arbiter),
	consent: optionalChoice(proceedingOutcomes.consent),
	tie_way: optionalChoice(proceedingOutcomes.tieWay),
	chair_vote: optionalChoice(proceedingOutcomes.chairVote),
	lot: optionalChoice(proceedingOutcomes.lot),
	concurrence: optionalChoice(proceedingOutcomes.concurrence),
	next_level: optionalChoice(proceedingOutcomes.nextLevel),
	competent_office: optionalChoice(proceedingOutcomes.competentOffice),
	escalation: z.preprocess(
		(typed): unknown => (Array.isArray(typed) ? typed : []),
		z.array(optionalChoice(proceedingOutcomes.escalation)).max(5)
	)
};

/** A case to be tried under these rules, as the address of the page carries it. */
export const tryRulesForm = (rules: RuleDocument) =>
	z
		.object({
			amount: amount({ minCents: 1 }),
			free: amount(),
			held_on: date(),
			room: choice(['public', 'nonPublic']),
			prepares: tick(),
			minority: tick(),
			not_invited: tick(),
			doubted: tick(),
			readings: readingsOf(askedGroups(rules)),
			...stations
		})
		.transform((typed): TriedCase => ({
			amountCents: typed.amount,
			freeCents: typed.free,
			heldOn: typed.held_on,
			room: typed.room,
			bodyOnlyPrepares: typed.prepares,
			minorityStatement: typed.minority,
			allInvited: !typed.not_invited,
			quorumDoubted: typed.doubted,
			readings: typed.readings,
			handOver:
				typed.handover_yes === null ? null : { yes: typed.handover_yes, no: typed.handover_no },
			escalation: typed.escalation,
			answers: {
				officeDecision: typed.office,
				arbiter: typed.arbiter,
				consent: typed.consent,
				tieWay: typed.tie_way,
				chairVote: typed.chair_vote,
				lot: typed.lot,
				concurrence: typed.concurrence,
				nextLevel: typed.next_level,
				competentOffice: typed.competent_office
			}
		}));

/** The field that asks for a fact, as something that may be so. */
const tickOf = {
	allInvited: 'not_invited',
	quorumDoubted: 'doubted',
	minorityStatement: 'minority'
} as const satisfies Record<VoteFact, string>;

export type AskedTick = (typeof tickOf)[VoteFact];

/** What else these rules look at. */
export function askedTicks({ funding }: RuleDocument): readonly AskedTick[] {
	return askedFacts(funding).flatMap(({ fact, decides }) => (decides ? [tickOf[fact]] : []));
}

interface ShownFirst {
	/** Local date. */
	readonly today: string;
}

/** What stands in the fields before anybody typed: round amounts, today, the room of the rules, every seat taken. */
export function firstCase(rules: RuleDocument, { today }: ShownFirst): TypedValues {
	const filled = askedGroups(rules).flatMap(({ seats, fields }) =>
		fields
			.filter(({ part }) => part === 'filled')
			.map(({ name }) => [`readings.0.${name}`, `${seats ?? ''}`] as const)
	);
	return {
		amount: '1000',
		free: '5000',
		held_on: today,
		room: roomOfVote(rules.funding.room.value),
		...Object.fromEntries<string>([...filled])
	};
}
