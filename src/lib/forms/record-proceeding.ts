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

type OfficeKind = 'officeDecision' | 'arbiter' | 'nextLevel' | 'competentOffice';

const officeForm = (kind: OfficeKind, on: ReturnType<typeof date>) =>
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

/** A station that only says which way it goes. */
const answerForm = <O extends readonly [string, ...string[]]>(
	outcomes: O,
	on: ReturnType<typeof date>,
	happenedAs: (answer: { outcome: O[number]; on: string }) => Proceeding
) =>
	z
		.object({ outcome: choice(outcomes), on, reason })
		.transform(({ reason: words, ...answer }): Recorded => {
			return { happened: happenedAs(answer), reason: words };
		});

/** The form of one station; nothing happens after today (local date). */
export function recordProceedingForm(kind: ProceedingKind, today: string) {
	const on = date({ until: today });
	const outcomes = proceedingOutcomes;
	switch (kind) {
		case 'handOver':
			return handOverForm(on);
		case 'officeDecision':
		case 'arbiter':
		case 'nextLevel':
		case 'competentOffice':
			return officeForm(kind, on);
		case 'lot':
		case 'concurrence':
			return answerForm(outcomes[kind], on, (answer) => ({ kind, ...answer }));
		case 'consent':
			return answerForm(outcomes.consent, on, (answer) => ({ kind, ...answer }));
		case 'escalation':
			return answerForm(outcomes.escalation, on, (answer) => ({ kind, ...answer }));
		case 'tieWay':
			return answerForm(outcomes.tieWay, on, (answer) => ({ kind, ...answer }));
		case 'chairVote':
			return answerForm(outcomes.chairVote, on, (answer) => ({ kind, ...answer }));
	}
}
