import type { RuleDocument } from '../rules/schema/rule-document';
import type { Station } from '../voting/determination';
import type { Proceeding } from '../voting/schema/decide-input';

/** What the rules say follows when the owner of a step lets its last day pass. */
export type CaseFallback =
	/** Silence counts as consent: the approval stands. */
	| { readonly kind: 'silenceGrants' }
	/** Silence counts as a refusal, and the next office is asked. */
	| { readonly kind: 'silenceEscalates'; readonly office: string }
	/** Silence counts as a refusal, and nobody is left to ask: the approval falls. */
	| { readonly kind: 'silenceRejects' }
	/** The body has it on its next agenda. */
	| { readonly kind: 'nextAgenda' }
	/** The rules name nothing: the same owner stays asked, and nothing about the money changes. */
	| { readonly kind: 'staysAsked' };

/** What follows silence at this station, under the rules of the case (P-36, P-37). */
export function fallbackAt({ funding }: RuleDocument, station: Station): CaseFallback {
	if (station === 'nextMeeting' || station === 'secondReading' || station === 'secondConvening')
		return { kind: 'nextAgenda' };
	const consent = funding.consent.value;
	if (station !== 'consent' || consent.kind === 'none') return { kind: 'staysAsked' };
	if (consent.silence === 'granted') return { kind: 'silenceGrants' };
	const [next] = consent.escalation;
	return next === undefined
		? { kind: 'silenceRejects' }
		: { kind: 'silenceEscalates', office: next.office };
}

/**
 * The step that the desk may take once the last day has passed, as the station's answer; null where the rules give
 * silence no meaning.
 */
export function fallbackStep(fallback: CaseFallback, on: string): Proceeding | null {
	const hasMeaning = fallback.kind !== 'staysAsked' && fallback.kind !== 'nextAgenda';
	return hasMeaning ? { kind: 'consent', outcome: 'expired', on } : null;
}
