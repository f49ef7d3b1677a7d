import type { EndedWhy } from '$lib/domain/circulation/end-circulation';
import { formatDate } from '$lib/i18n/date';
import { m } from '$lib/paraglide/messages';

/** How far a vote in writing is, and until when it runs. */
export function circulationState({
	state,
	lastOn
}: {
	readonly state: 'open' | 'over' | 'ended';
	readonly lastOn: string;
}): string {
	if (state === 'open') return m.circulation_state_open({ date: formatDate(lastOn) });
	return state === 'over' ? m.circulation_state_over() : m.circulation_state_ended();
}

/** Why it has ended, in a sentence. */
export const endedSentence = {
	allAnswered: () => m.circulation_ended_all_answered(),
	windowOver: () => m.circulation_ended_window_over(),
	objection: () => m.circulation_ended_objection()
} satisfies Record<EndedWhy, () => string>;

/** Labels of the fields of an answer, in the order of the page. */
export const answerLabels = () => ({
	choice: m.voting_ballot_choice(),
	points: m.voting_ballot_points(),
	reason: m.voting_ballot_reason(),
	procedure: m.circulation_procedure_label()
});
