import type { RulePath } from '../rules/schema/rule-document';
import { asFunding, majorityFor } from './ask-body';
import { citeRule } from './cite';
import { decide } from './decide';
import type { Determination, GateRefusal, Next, ResultKind, Step } from './determination';
import type { OtherMotionInput, OtherMotionKind } from './schema/other-motion-input';

export const otherResultKinds = [
	'adopted',
	'rejected',
	'recommended',
	'notRecommended',
	'deferred',
	'awaitingConfirmation',
	'withdrawn',
	'refused'
] as const;
export type OtherResultKind = (typeof otherResultKinds)[number];

/** What the rules make of a motion that is not about money. The same input gives the same bytes. */
export interface OtherDetermination {
	readonly schemaVersion: 1;
	readonly motionKind: OtherMotionKind;
	readonly result: {
		readonly kind: OtherResultKind;
		/** `notRegulated`: the rules do not say what such a motion needs. */
		readonly refusal: GateRefusal | 'notRegulated' | null;
	};
	readonly next: Next | { station: 'confirmation'; office: string; dueOn: null } | null;
	readonly decidedOn: string;
	readonly replaces: Determination['replaces'];
	readonly steps: readonly Step[];
}

/** `waits` cannot come from a plain majority without a way out of conflict; it stays open then. */
const kinds = {
	approved: 'adopted',
	approvedInPart: 'adopted',
	recommended: 'recommended',
	notRecommended: 'notRecommended',
	rejected: 'rejected',
	deferred: 'deferred',
	inConflict: 'deferred',
	awaitingConsent: 'deferred',
	withdrawn: 'withdrawn',
	refused: 'refused'
} as const satisfies Record<ResultKind, OtherResultKind>;

/**
 * Decides a change of the rules, an admission, an exclusion or an opinion by the majority that the rules give to
 * it. A change of the rules may then wait for the office that confirms it.
 */
export function decideOtherMotion(input: OtherMotionInput): OtherDetermination {
	const { motion, replaces } = input;
	const majority = majorityFor(input);
	const made = { schemaVersion: 1, motionKind: motion.kind, replaces } as const;
	if (majority === null && !motion.withdrawn) return { ...made, ...notRegulated(input) };
	const placeholder = majority ?? nothingNeeded(input);
	const counted = decide(asFunding({ ...input, withdrawn: motion.withdrawn }, placeholder));
	const kind = kinds[counted.result.kind];
	const decided = {
		...made,
		result: { kind, refusal: counted.result.refusal },
		next: counted.next,
		decidedOn: counted.decidedOn,
		steps: ownSteps(input, counted.steps)
	};
	return kind === 'adopted' ? confirm(input, decided) : decided;
}

/** A withdrawn motion is not counted, so no majority is needed to say so. */
function nothingNeeded({ rules }: OtherMotionInput) {
	const share = { numerator: 1, denominator: 2 };
	const value = { kind: 'majority', share, strict: true, base: 'yesNo' } as const;
	return { ...rules.otherMotions.opinion, value };
}

function notRegulated({ rules, motion, readings }: OtherMotionInput) {
	const path = `otherMotions.${motion.kind}` as const;
	const step = { code: 'motionRegulated', verdict: 'no', reading: null, inputs: {} } as const;
	return {
		result: { kind: 'refused', refusal: 'notRegulated' },
		next: null,
		decidedOn: readings.at(-1)?.heldOn ?? '',
		steps: [citeRule(path, rules.otherMotions[motion.kind], step)]
	} as const;
}

/** The steps of the count without those about money; the majority cites the rule that it comes from. */
function ownSteps({ motion }: OtherMotionInput, steps: readonly Step[]): readonly Step[] {
	const path: RulePath = `otherMotions.${motion.kind}`;
	return steps
		.filter((step) => !isAboutMoney(step))
		.map((step) => (step.rule === 'funding.method' ? { ...step, rule: path } : step));
}

function isAboutMoney({ code, verdict }: Step): boolean {
	return code === 'competence' || code === 'money' || (code === 'room' && verdict === 'yes');
}

function confirm(input: OtherMotionInput, adopted: OtherDetermination): OtherDetermination {
	const { rulesConfirmedBy } = input.rules.otherMotions;
	const office = rulesConfirmedBy.value;
	if (input.motion.kind !== 'rulesChange' || office === null) return adopted;
	const { confirmation } = input;
	const verdicts = { granted: 'yes', refused: 'no' } as const;
	const step = citeRule('otherMotions.rulesConfirmedBy', rulesConfirmedBy, {
		code: 'confirmation',
		verdict: confirmation ? verdicts[confirmation.outcome] : 'waiting',
		reading: null,
		inputs: { office, on: confirmation?.on ?? null }
	});
	const steps = [...adopted.steps, step];
	if (confirmation === null) {
		const result = { kind: 'awaitingConfirmation', refusal: null } as const;
		return { ...adopted, steps, result, next: { station: 'confirmation', office, dueOn: null } };
	}
	const kind = confirmation.outcome === 'granted' ? 'adopted' : 'rejected';
	return { ...adopted, steps, result: { kind, refusal: null }, decidedOn: confirmation.on };
}
