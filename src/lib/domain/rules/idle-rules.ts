import { noCirculation } from './unregulated';
import type { RulePath } from './schema/rule-document';
import type { DraftedRules } from './schema/rule-draft';

/**
 * Rules that cannot apply because of what another rule says: whoever never decides in writing needs no deadline
 * for written answers. Nobody is asked about them and nobody has to read them; they hold the value that does
 * nothing, with the source of the answer that made them idle.
 */
interface Idling {
	readonly by: RulePath;
	/** The answers to it that leave the others nothing to say; `none` is also an empty list and nobody. */
	readonly answers: readonly string[];
	/** What else has to be known. */
	readonly also?: (rules: DraftedRules) => boolean;
	/** The rules that then say nothing, each with the value that does nothing. */
	readonly idle: readonly (readonly [path: RulePath, value: unknown])[];
}

const answerTo = (rules: DraftedRules, path: RulePath): string | null => {
	const value: unknown = rules[path]?.value;
	if (typeof value === 'string') return value;
	if (value === null || (Array.isArray(value) && value.length === 0)) return 'none';
	if (typeof value !== 'object' || !('kind' in value)) return null;
	return String(value.kind);
};

const circulation = noCirculation({ document: '-', place: '' });

/** In this order: a rule that was made idle can make others idle. */
const idlings: readonly Idling[] = [
	{ by: 'body.benches', answers: ['none'], idle: [['body.composition', []]] },
	{
		by: 'funding.quorum',
		answers: ['none'],
		idle: [
			['funding.quorumTested', 'everyVote'],
			['funding.quorumMissed', { kind: 'nextMeeting' }]
		]
	},
	{
		by: 'funding.interestGrounds',
		answers: ['none'],
		idle: [
			['funding.interestDeclared', 'perItem'],
			['funding.recusedMayDebate', true],
			['funding.recusedCountForQuorum', true],
			['funding.recusedCountInBase', false]
		]
	},
	{
		by: 'funding.method',
		answers: ['unanimity', 'majority', 'staged', 'points'],
		idle: [
			['funding.dissent', { kind: 'rejected' }],
			['funding.protectedGround', 'asUsual']
		]
	},
	{
		by: 'funding.method',
		answers: ['consensus', 'unanimity', 'points'],
		idle: [['funding.tie', 'rejected']]
	},
	{
		by: 'funding.dissent',
		answers: ['rejected'],
		also: (rules) => answerTo(rules, 'funding.protectedGround') === 'asUsual',
		idle: [['funding.dissentOffice', null]]
	},
	{
		by: 'funding.conflictTriggers',
		answers: ['none'],
		also: (rules) => !['arbiter', null].includes(answerTo(rules, 'funding.tie')),
		idle: [['funding.arbiter', null]]
	},
	{
		by: 'circulation.allowed',
		answers: ['never'],
		idle: [
			['circulation.windowDays', circulation.windowDays.value],
			['circulation.validity', circulation.validity.value],
			['circulation.benchAtMost', circulation.benchAtMost.value],
			['circulation.failed', circulation.failed.value],
			['circulation.asksProcedure', circulation.asksProcedure.value],
			['circulation.substituteVoid', circulation.substituteVoid.value]
		]
	}
];

const isIdling = ({ by, answers, also }: Idling, rules: DraftedRules): boolean =>
	answers.includes(answerTo(rules, by) ?? '') && (also?.(rules) ?? true);

/** The rules that cannot apply, each with the rule that makes it so. */
export function idleRules(rules: DraftedRules): ReadonlyMap<RulePath, RulePath> {
	return new Map(
		idlings
			.filter((idling) => isIdling(idling, rules))
			.flatMap(({ by, idle }) => idle.map(([path]) => [path, by] as const))
	);
}

export interface Gates {
	/** Rules of which an answer can make others of these idle. */
	readonly gates: readonly RulePath[];
	/** The rules that would be idle then. */
	readonly moot: readonly RulePath[];
}

/** Which of the rules of one page depend on an answer given on the same page. */
export function gatesAmong(paths: readonly RulePath[], rules: DraftedRules): Gates {
	const own = idlings.filter(({ by, also }) => paths.includes(by) && (also?.(rules) ?? true));
	return {
		gates: own.map(({ by }) => by),
		moot: own.flatMap(({ idle }) => idle.map(([path]) => path)).filter((one) => paths.includes(one))
	};
}

interface Answered {
	readonly before: DraftedRules;
	readonly after: DraftedRules;
	/** The rules that were answered just now. */
	readonly answered: readonly RulePath[];
}

/**
 * The rules with those settled that an answer made idle. One that was idle and can apply now is open again:
 * nobody ever said what it shall be. What was idle before and has an answer keeps it.
 */
export function settleIdleRules({ before, after, answered }: Answered): DraftedRules {
	return idlings.reduce<DraftedRules>((rules, idling) => {
		const wasIdling = isIdling(idling, before);
		if (isIdling(idling, rules))
			return { ...rules, ...settled(idling, rules, wasIdling ? 'onlyOpen' : 'all') };
		if (!wasIdling) return rules;
		const open = idling.idle.map(([path]) => path).filter((path) => !answered.includes(path));
		return { ...rules, ...Object.fromEntries(open.map((path) => [path, undefined])) };
	}, after);
}

/** What is idle already as it shall be keeps its own source. */
function settled(
	{ by, idle }: Idling,
	rules: DraftedRules,
	which: 'all' | 'onlyOpen'
): DraftedRules {
	const cause = rules[by];
	if (cause === undefined) return {};
	return Object.fromEntries(
		idle
			.filter(([path, value]) =>
				which === 'onlyOpen'
					? rules[path] === undefined
					: JSON.stringify(rules[path]?.value) !== JSON.stringify(value)
			)
			.map(([path, value]) => [path, { ...cause, value }])
	);
}
