import { addMonths } from '../calendar';
import { fractionOf, leastReaching } from '../fraction';
import { cite } from './cite';
import type { Next, Step, StepCode } from './determination';
import type { DecideInput, Proceeding } from './schema/decide-input';
import type { Standing, Walked } from './standing';

type Office = NonNullable<DecideInput['rules']['funding']['arbiter']['value']>;
type OfficeProceeding = Extract<Proceeding, { kind: 'officeDecision' | 'arbiter' }>;

const find = <K extends Proceeding['kind']>(input: DecideInput, kind: K) =>
	input.proceedings.findLast((one): one is Extract<Proceeding, { kind: K }> => one.kind === kind);

const waits = (next: Next): Standing => ({
	kind: 'waits',
	as: 'inConflict',
	amountCents: null,
	next
});

/**
 * The named office decides: a tie or a case that was handed over. Where the rules ask
 * for reasons, a decision without them does not count.
 */
export function askOffice(
	input: DecideInput,
	which: 'arbiter' | 'officeDecision',
	on: string
): Walked {
	const { funding } = input.rules;
	const rule = which === 'arbiter' ? 'arbiter' : 'dissentOffice';
	const office = funding[rule].value;
	const done = find(input, which);
	const step = (verdict: Step['verdict'], inputs: Step['inputs']): Step =>
		cite(funding, rule, { code: which satisfies StepCode, verdict, reading: null, inputs });
	if (office === null)
		return { standing: { kind: 'rejected' }, steps: [step('none', { office: null })], on };
	const dueOn = office.months === null ? null : addMonths(on, office.months);
	if (!done || !counts(office, done))
		return {
			standing: waits({ station: which, office: office.office, dueOn }),
			steps: [
				step('waiting', { office: office.office, dueOn, reasonsMissing: done !== undefined })
			],
			on
		};
	const approved = done.outcome === 'approved';
	const amountCents = done.amountCents ?? input.motion.amountCents;
	return {
		standing: approved ? { kind: 'approved', amountCents } : { kind: 'rejected' },
		steps: [step(approved ? 'yes' : 'no', { office: office.office, amountCents, on: done.on })],
		on: done.on
	};
}

function counts(office: Office, done: OfficeProceeding): boolean {
	return done.hasReasons || !office.reasonsRequired;
}

/**
 * Consensus failed in the last reading: the motion is rejected, or the body may hand it over by a vote of its
 * own (R-025: it may, it need not). Who hands over gets the office's decision.
 */
export function walkDissent(input: DecideInput, on: string): Walked {
	const { funding } = input.rules;
	const dissent = funding.dissent.value;
	const step = (verdict: Step['verdict'], inputs: Step['inputs']) =>
		cite(funding, 'dissent', { code: 'handOver', verdict, reading: null, inputs });
	if (dissent.kind === 'rejected')
		return { standing: { kind: 'rejected' }, steps: [step('none', { allowed: false })], on };
	const vote = find(input, 'handOver');
	const share = `${dissent.share.numerator}/${dissent.share.denominator}`;
	if (!vote)
		return {
			standing: waits({ station: 'handOver', office: null, dueOn: null }),
			steps: [step('waiting', { allowed: true, share, strict: dissent.strict })],
			on
		};
	const { yes, no } = vote;
	const fraction = fractionOf(dissent.share.numerator, dissent.share.denominator);
	const needed = leastReaching(fraction, yes + no, dissent.strict);
	const handsOver = yes > 0 && yes >= needed;
	const asked = step(handsOver ? 'yes' : 'no', { allowed: true, yes, no, needed, share });
	if (!handsOver) return { standing: { kind: 'rejected' }, steps: [asked], on: vote.on };
	const office = askOffice(input, 'officeDecision', vote.on);
	return { ...office, steps: [asked, ...office.steps] };
}
