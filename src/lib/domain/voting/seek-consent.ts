import { addMonths } from '../calendar';
import { cite } from './cite';
import type { Step } from './determination';
import type { DecideInput, Proceeding } from './schema/decide-input';
import type { Walked } from './standing';

type Consent = Extract<DecideInput['rules']['funding']['consent']['value'], { kind: 'needed' }>;

/**
 * The second consent (Einvernehmen, R-010): the body's approval needs another council's agreement, and until
 * there is one no money is paid. A refusal climbs the offices that the rules name, one by one; when
 * none is left, the approval falls.
 */
export function seekConsent(
	input: DecideInput,
	approved: { amountCents: number; on: string }
): Walked {
	const { funding } = input.rules;
	const consent = funding.consent.value;
	const through: Walked = {
		standing: { kind: 'approved', amountCents: approved.amountCents },
		steps: [],
		on: approved.on
	};
	if (consent.kind === 'none') return through;
	const answer = input.proceedings.findLast((one) => one.kind === 'consent');
	const dueOn = addMonths(approved.on, consent.months);
	const step = (verdict: Step['verdict'], inputs: Step['inputs']): Step =>
		cite(funding, 'consent', { code: 'consent', verdict, reading: null, inputs });
	if (!answer)
		return {
			standing: {
				kind: 'waits',
				as: 'awaitingConsent',
				amountCents: approved.amountCents,
				next: { station: 'consent', office: consent.office, dueOn }
			},
			steps: [step('waiting', { office: consent.office, dueOn })],
			on: approved.on
		};
	const outcome = answer.outcome === 'expired' ? consent.silence : answer.outcome;
	const answered = step(outcome === 'granted' ? 'yes' : 'no', {
		office: consent.office,
		answer: answer.outcome,
		on: answer.on
	});
	if (outcome === 'granted') return { ...through, steps: [answered], on: answer.on };
	const climbed = climb(input, consent, { ...approved, on: answer.on });
	return { ...climbed, steps: [answered, ...climbed.steps] };
}

function climb(
	input: DecideInput,
	consent: Consent,
	approved: { amountCents: number; on: string }
): Walked {
	const { funding } = input.rules;
	const done = input.proceedings.filter(
		(one): one is Extract<Proceeding, { kind: 'escalation' }> => one.kind === 'escalation'
	);
	const steps: Step[] = [];
	let { on } = approved;
	const note = (verdict: Step['verdict'], inputs: Step['inputs']) =>
		steps.push(cite(funding, 'consent', { code: 'escalation', verdict, reading: null, inputs }));
	for (const [index, { office, months }] of consent.escalation.entries()) {
		const act = done[index];
		const dueOn = months === null ? null : addMonths(on, months);
		if (!act) {
			note('waiting', { office, dueOn, stage: index + 1 });
			const next = { station: 'escalation', office, dueOn } as const;
			const { amountCents } = approved;
			return { standing: { kind: 'waits', as: 'awaitingConsent', amountCents, next }, steps, on };
		}
		on = act.on;
		const verdicts = { upheld: 'yes', overturned: 'no', passedOn: 'none' } as const;
		note(verdicts[act.outcome], { office, stage: index + 1, on });
		if (act.outcome === 'upheld')
			return { standing: { kind: 'approved', amountCents: approved.amountCents }, steps, on };
		if (act.outcome === 'overturned') return { standing: { kind: 'rejected' }, steps, on };
	}
	return { standing: { kind: 'rejected' }, steps, on };
}
