import { z } from 'zod';
import { proceedingOutcomes } from '$lib/domain/voting/record-proceeding';
import { fieldIssue } from '$lib/forms/field-error';
import type { TypedValues } from '$lib/forms/form';
import { recordProceedingForm } from '$lib/forms/record-proceeding';

const kinds = ['arbiter', 'officeDecision', 'consent', 'competentOffice'] as const;
export type AnsweredKind = (typeof kinds)[number];

/** What the office asked at this station answers here; null where only the desk writes the answer down. */
export function answeredKind(station: TypedValues[string] | undefined): AnsweredKind | null {
	return kinds.find((one) => one === station) ?? null;
}

/** The outcomes an office can answer with; that silence had its meaning is for the desk to write down. */
export function answeredOutcomes(kind: AnsweredKind): readonly Answerable[] {
	return proceedingOutcomes[kind].filter((outcome) => outcome !== 'expired');
}

type Answerable = Exclude<(typeof proceedingOutcomes)[AnsweredKind][number], 'expired'>;

/**
 * What an office answers itself: as the desk would write it down, on the day on which it answers, with reasons where
 * the rules ask for them.
 */
export function answerCaseForm(
	kind: AnsweredKind,
	{ today, reasonsRequired }: { readonly today: string; readonly reasonsRequired: boolean }
) {
	const dated = (typed: unknown) => ({ ...asRecord(typed), on: today });
	return z.preprocess(dated, recordProceedingForm(kind, today)).superRefine(({ reason }, ctx) => {
		if (reasonsRequired && reason === '') ctx.addIssue(fieldIssue('missing', { path: ['reason'] }));
	});
}

function asRecord(typed: unknown): Record<string, unknown> {
	return typeof typed === 'object' && typed !== null ? { ...typed } : {};
}
