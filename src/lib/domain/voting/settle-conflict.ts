import { fractionOf, leastReaching } from '../fraction';
import { cite } from './cite';
import { askOffice, dissentOffice, waitsFor } from './ask-office';
import type { Step } from './determination';
import type { DecideInput, Proceeding } from './schema/decide-input';
import type { Walked } from './standing';

const find = <K extends Proceeding['kind']>(input: DecideInput, kind: K) =>
	input.proceedings.findLast((one): one is Extract<Proceeding, { kind: K }> => one.kind === kind);

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
			standing: waitsFor({ station: 'handOver', office: null, dueOn: null }),
			steps: [step('waiting', { allowed: true, share, strict: dissent.strict })],
			on
		};
	const { yes, no } = vote;
	const fraction = fractionOf(dissent.share.numerator, dissent.share.denominator);
	const needed = leastReaching(fraction, yes + no, dissent.strict);
	const handsOver = yes > 0 && yes >= needed;
	const asked = step(handsOver ? 'yes' : 'no', { allowed: true, yes, no, needed, share });
	if (!handsOver) return { standing: { kind: 'rejected' }, steps: [asked], on: vote.on };
	const office = askOffice(input, dissentOffice(input), vote.on);
	return { ...office, steps: [asked, ...office.steps] };
}
