import { z } from 'zod';
import { proceedingOutcomes, type ProceedingKind } from '$lib/domain/voting/record-proceeding';
import type { Proceeding } from '$lib/domain/voting/schema/decide-input';
import { choice } from '$lib/forms/choices';
import { date, optionalAmount, optionalText, wholeNumber } from '$lib/forms/fields';

interface Recorded {
	readonly happened: Proceeding;
	readonly reason: string;
}

const reason = optionalText({ max: 4000 }).transform((words) => words ?? '');
const votes = () => wholeNumber({ max: 10_000 });

const handOverForm = (on: ReturnType<typeof date>) =>
	z
		.object({ on, reason, yes: votes(), no: votes() })
		.transform(({ reason: words, ...vote }): Recorded => {
			return { happened: { kind: 'handOver', ...vote }, reason: words };
		});

const officeForm = (kind: 'officeDecision' | 'arbiter', on: ReturnType<typeof date>) =>
	z
		.object({
			outcome: choice(proceedingOutcomes[kind]),
			on,
			amount: optionalAmount({ minCents: 1 }),
			reason
		})
		.transform(({ reason: words, amount, ...decided }): Recorded => {
			const happened = { kind, ...decided, amountCents: amount, hasReasons: words !== '' };
			return { happened, reason: words };
		});

const consentForm = (on: ReturnType<typeof date>) =>
	z
		.object({ outcome: choice(proceedingOutcomes.consent), on, reason })
		.transform(({ reason: words, ...answer }): Recorded => {
			return { happened: { kind: 'consent', ...answer }, reason: words };
		});

const escalationForm = (on: ReturnType<typeof date>) =>
	z
		.object({ outcome: choice(proceedingOutcomes.escalation), on, reason })
		.transform(({ reason: words, ...answer }): Recorded => {
			return { happened: { kind: 'escalation', ...answer }, reason: words };
		});

/** The form of one station; nothing happens after today (local date). */
export function recordProceedingForm(kind: ProceedingKind, today: string) {
	const on = date({ until: today });
	switch (kind) {
		case 'handOver':
			return handOverForm(on);
		case 'officeDecision':
		case 'arbiter':
			return officeForm(kind, on);
		case 'consent':
			return consentForm(on);
		case 'escalation':
			return escalationForm(on);
	}
}
