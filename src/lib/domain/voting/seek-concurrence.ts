import { askOffice, levelForTwo, waitsFor } from './ask-office';
import { cite } from './cite';
import type { Step } from './determination';
import type { DecideInput, Proceeding } from './schema/decide-input';
import type { Walked } from './standing';

/**
 * The vote of a second body (P-38, R-160): what both say stands, for or against. Where they differ there is no joint
 * vote, and the named council decides whatever the amount (R-162, WC-08).
 */
export function seekConcurrence(input: DecideInput, walked: Walked): Walked {
	const { funding } = input.rules;
	const condition = funding.benchCondition.value;
	const { standing, on } = walked;
	const hasVoted = standing.kind === 'approved' || standing.kind === 'rejected';
	if (condition.kind !== 'concurrence' || !hasVoted) return walked;
	const { body } = condition;
	const step = (verdict: Step['verdict'], inputs: Step['inputs']): Step =>
		cite(funding, 'benchCondition', { code: 'concurrence', verdict, reading: null, inputs });
	const other = input.proceedings.findLast(
		(one): one is Extract<Proceeding, { kind: 'concurrence' }> =>
			one.kind === 'concurrence' && one.on >= on
	);
	if (!other)
		return {
			standing: waitsFor({ station: 'concurrence', office: body, dueOn: null }),
			steps: [...walked.steps, step('waiting', { body })],
			on
		};
	const agrees = other.outcome === standing.kind;
	const { outcome } = other;
	const asked = step(agrees ? 'yes' : 'no', { body, outcome, on: other.on });
	const steps = [...walked.steps, asked];
	if (agrees) return { standing, steps, on: other.on };
	const above = askOffice(input, levelForTwo(input), other.on);
	return { ...above, steps: [...steps, ...above.steps], isFinal: true };
}
