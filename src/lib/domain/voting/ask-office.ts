import { addMonths } from '../calendar';
import { officeAbove, tierOf } from '../rules/ladder';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { Next, Step } from './determination';
import type { DecideInput, Proceeding } from './schema/decide-input';
import type { Standing, Walked } from './standing';

type Bounds = NonNullable<FundingProfile['arbiter']['value']>;
type OfficeStation = 'officeDecision' | 'arbiter' | 'nextLevel' | 'competentOffice';
type OfficeProceeding = Extract<Proceeding, { kind: OfficeStation }>;

/** An office that decides, the rule that names it, and how it is bound; null: the rules name none. */
export interface AskedOffice {
	readonly station: OfficeStation;
	readonly rule: keyof FundingProfile;
	readonly bounds: Bounds | null;
}

const unbound = (office: string | null): Bounds | null =>
	office === null ? null : { office, bounds: 'free', reasonsRequired: false, months: null };

/** The office for a deadlock (P-37). */
export function arbiterOf({ rules: { funding } }: DecideInput): AskedOffice {
	return { station: 'arbiter', rule: 'arbiter', bounds: funding.arbiter.value };
}

/** The office for a case that the body hands over (P-36). */
export function dissentOffice({ rules: { funding } }: DecideInput): AskedOffice {
	return { station: 'officeDecision', rule: 'dissentOffice', bounds: funding.dissentOffice.value };
}

/** Whoever decides on the next larger amounts (P-33). */
export function levelAbove({ rules: { funding }, motion }: DecideInput): AskedOffice {
	const office = officeAbove(funding.ladder.value, motion.amountCents);
	return { station: 'nextLevel', rule: 'ladder', bounds: unbound(office) };
}

/** Whoever decides where two bodies could not agree (P-38, R-162). */
export function levelForTwo({ rules: { funding } }: DecideInput): AskedOffice {
	const condition = funding.benchCondition.value;
	const office = condition.kind === 'concurrence' ? condition.otherwise : null;
	return { station: 'nextLevel', rule: 'benchCondition', bounds: unbound(office) };
}

/** The office of the tier that the amount falls in (P-90). */
export function competentOffice({ rules: { funding }, motion }: DecideInput): AskedOffice {
	const tier = tierOf(funding.ladder.value, motion.amountCents);
	return { station: 'competentOffice', rule: 'ladder', bounds: unbound(tier?.office ?? null) };
}

/** The motion stays open until this station acts. */
export const waitsFor = (next: Next): Standing => ({
	kind: 'waits',
	as: 'inConflict',
	amountCents: null,
	next
});

/**
 * The named office decides: a tie, a case that was handed over, what two bodies or the
 * amount bring to it. A decision that breaks its bounds, or lacks the reasons that the rules ask for, does not count.
 */
export function askOffice(input: DecideInput, asked: AskedOffice, on: string): Walked {
	const { station, rule, bounds } = asked;
	const step = (verdict: Step['verdict'], inputs: Step['inputs']): Step =>
		cite(input.rules.funding, rule, { code: station, verdict, reading: null, inputs });
	if (bounds === null)
		return { standing: { kind: 'rejected' }, steps: [step('none', { office: null })], on };
	const { office, months } = bounds;
	const done = input.proceedings.findLast(
		(one): one is OfficeProceeding => one.kind === station && one.on >= on
	);
	const flaw = done ? flawOf(input, bounds, done) : null;
	if (!done || flaw !== null) {
		const dueOn = months === null ? null : addMonths(on, months);
		const inputs = { office, dueOn, reasonsMissing: flaw === 'reasonsMissing' };
		return {
			standing: waitsFor({ station, office, dueOn }),
			steps: [step('waiting', flaw === 'outOfBounds' ? { ...inputs, outOfBounds: true } : inputs)],
			on
		};
	}
	const approved = done.outcome === 'approved';
	const amountCents = done.amountCents ?? input.motion.amountCents;
	return {
		standing: approved ? { kind: 'approved', amountCents } : { kind: 'rejected' },
		steps: [step(approved ? 'yes' : 'no', { office, amountCents, on: done.on })],
		on: done.on
	};
}

/** Why a decision of an office does not count (P-37). */
function flawOf(
	{ motion }: DecideInput,
	{ reasonsRequired, bounds }: Bounds,
	{ hasReasons, amountCents, outcome }: OfficeProceeding
): 'reasonsMissing' | 'outOfBounds' | null {
	if (reasonsRequired && !hasReasons) return 'reasonsMissing';
	const isOther =
		outcome === 'approved' && amountCents !== null && amountCents !== motion.amountCents;
	return bounds === 'amongProposals' && isOther ? 'outOfBounds' : null;
}
