import { addDays } from '../calendar';
import { compare, fractionOf } from '../fraction';
import type { CirculationRules } from '../rules/schema/meeting-rules';
import type { RuleDocument } from '../rules/schema/rule-document';
import { citeRule } from './cite';
import { testComposition } from './composition';
import { answersInTime, type InTime } from './circulation-answers';
import { firstConvening } from './convening';
import { countVotes, type VoteCount } from './count-votes';
import type { Step, StepCode, StepInputs, Verdict } from './determination';
import { testQuorum } from './quorum';
import type { DecideInput, Votes } from './schema/decide-input';

export type Circulation = Extract<Votes, { kind: 'circulation' }>;

interface Finding {
	readonly code: StepCode;
	readonly verdict: Verdict;
	readonly inputs: StepInputs;
}

const citing =
	(circulation: CirculationRules, reading: number) =>
	(name: keyof CirculationRules, step: Finding): Step =>
		citeRule(`circulation.${name}`, circulation[name], { ...step, reading });

/** Whether the rules let the body decide this in writing at all (P-80). One who objects is asked later. */
export function mayDecideInWriting(
	circulation: CirculationRules,
	{ votes, number }: { votes: Circulation; number: number }
): Step {
	const allowed = circulation.allowed.value;
	const may = {
		never: false,
		urgentOnly: votes.isUrgent,
		ifNobodyObjects: true,
		listedSubjects: votes.isListedSubject
	}[allowed];
	return citing(circulation, number)('allowed', {
		code: 'circulationAllowed',
		verdict: may ? 'yes' : 'no',
		inputs: { allowed }
	});
}

export interface CountedInWriting {
	/** `answersOpen`: some may still come. `circulationFailed`: not valid, the next meeting decides. */
	readonly outcome: 'answersOpen' | 'circulationFailed' | 'rejected' | 'valid';
	readonly count: VoteCount;
	readonly steps: readonly Step[];
}

/**
 * Whether the answers that came in writing are a vote of the body: nobody objects to the procedure (P-84), the
 * time is over or everybody has answered (P-81), enough have (P-82), and the benches stand to each other as the
 * rules want (P-06). What is not valid goes where the rules say (P-83); where they say nothing, the motion stays
 * open for the next meeting.
 */
export function countInWriting(
	rules: RuleDocument,
	{ votes, on, number }: { votes: Circulation; on: string; number: number }
): CountedInWriting {
	const { circulation } = rules;
	const inTime = answersInTime(circulation, votes);
	const count = countVotes(rules, inTime.votes);
	const cited = citing(circulation, number);
	const procedure = askProcedure(circulation, inTime);
	const steps = procedure ? [cited('asksProcedure', procedure)] : [];
	const fail = (): CountedInWriting => {
		const rejects = circulation.failed.value === 'rejected';
		const inputs = { then: circulation.failed.value };
		steps.push(cited('failed', { code: 'circulationFailed', verdict: 'no', inputs }));
		return { outcome: rejects ? 'rejected' : 'circulationFailed', count, steps };
	};
	if (procedure?.verdict === 'no') return fail();
	const window = checkWindow(circulation, { inTime, votes, on });
	steps.push(cited('windowDays', window));
	if (window.verdict === 'waiting') return { outcome: 'answersOpen', count, steps };
	const tests = [
		testValidity(rules, { inTime, votes, count, number }),
		...testBenches(circulation, count).map((step) => cited('benchAtMost', step)),
		...testComposition(rules, count, { on: 'votes', reading: number })
	];
	steps.push(...tests);
	return tests.some(({ verdict }) => verdict === 'no')
		? fail()
		: { outcome: 'valid', count, steps };
}

/** One objection is enough, where each is asked or the rules ask that nobody objects (WC-10, R-343). */
function askProcedure(
	{ allowed, asksProcedure }: CirculationRules,
	{ objections, answered }: InTime
): Finding | null {
	if (!asksProcedure.value && allowed.value !== 'ifNobodyObjects') return null;
	return {
		code: 'circulationProcedure',
		verdict: objections === 0 ? 'yes' : 'no',
		inputs: { objections, answered }
	};
}

/** The last day of the window belongs to it; it ends early once nobody is left to answer. */
function checkWindow(
	circulation: CirculationRules,
	{ inTime, votes, on }: { inTime: InTime; votes: Circulation; on: string }
): Finding {
	const days = circulation.windowDays.value;
	const lastOn = days === null ? null : addDays(votes.openedOn, days);
	const isOver = inTime.outstanding === 0 || (lastOn !== null && on > lastOn);
	const { answered, late, outstanding } = inTime;
	return {
		code: 'circulationWindow',
		verdict: isOver ? 'yes' : 'waiting',
		inputs: { openedOn: votes.openedOn, lastOn, days, answered, late, outstanding }
	};
}

/** The last day on which an answer counts in the last reading; null where it has none. */
export function lastDayToAnswer({ rules, readings }: DecideInput): string | null {
	const votes = readings.at(-1)?.votes;
	const days = rules.circulation.windowDays.value;
	return votes?.kind === 'circulation' && days !== null ? addDays(votes.openedOn, days) : null;
}

interface ToTest {
	readonly inTime: InTime;
	readonly votes: Circulation;
	readonly count: VoteCount;
	readonly number: number;
}

/** P-82. Who is kept out counts as having answered where the rules count them as there (P-52). */
function testValidity(
	{ circulation, funding }: RuleDocument,
	{ inTime, votes, count, number }: ToTest
): Step {
	const kind = circulation.validity.value;
	const members = votes.electorate.length;
	const reached = votes.electorate.filter((entry) => entry.reached).length;
	const { recused } = count.total;
	const answered = inTime.answered + (funding.recusedCountForQuorum.value ? recused : 0);
	const usual =
		kind === 'usualQuorum' ? testQuorum(funding, count, { held: firstConvening, number }) : null;
	const verdict: Verdict = {
		usualQuorum: usual?.verdict ?? ('none' as const),
		moreThanHalfAnswered: 2 * answered > members ? ('yes' as const) : ('no' as const),
		allReached: reached === members ? ('yes' as const) : ('no' as const),
		benchShare: 'none' as const,
		notRegulated: 'none' as const
	}[kind];
	const inputs = { ...usual?.inputs, kind, members, reached, answered };
	return citing(circulation, number)('validity', { code: 'circulationValid', verdict, inputs });
}

/** No bench may have given more than this share of the answers. */
function testBenches({ benchAtMost }: CirculationRules, { benches }: VoteCount): Finding[] {
	const share = benchAtMost.value;
	if (share === null) return [];
	const answersOf = benches.map(({ present, recused }) => present - recused);
	const answered = answersOf.reduce((all, one) => all + one, 0);
	const largest = Math.max(0, ...answersOf);
	const most = fractionOf(share.numerator, share.denominator);
	const isWithin = answered > 0 && compare(fractionOf(largest, answered), most) <= 0;
	return [
		{
			code: 'circulationBenches',
			verdict: isWithin ? 'yes' : 'no',
			inputs: { largest, answered, share: `${share.numerator}/${share.denominator}` }
		}
	];
}
