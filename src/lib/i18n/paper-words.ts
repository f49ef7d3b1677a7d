import type { BallotForm } from '$lib/domain/participation/tally/rule';
import { m } from '$lib/paraglide/messages';

/** How far the two readings of a pile are. */
export const pileStateName = {
	unread: () => m.paper_state_unread(),
	one: () => m.paper_state_one(),
	differs: () => m.paper_state_differs(),
	agreed: () => m.paper_state_agreed()
};

export const pileTone = { unread: 'plain', one: 'wait', differs: 'no', agreed: 'yes' } as const;

/** How a sheet of this ballot is typed. */
export function enterHint(form: BallotForm): string {
	if (form === 'ranking') return m.paper_enter_hint_ranks();
	return form === 'votes' || form === 'points'
		? m.paper_enter_hint_numbers()
		: m.paper_enter_hint_ticks();
}

/** What is added up for each project. */
export function sumsHeading(form: BallotForm): string {
	if (form === 'ranking') return m.paper_protocol_sums_places();
	if (form === 'points') return m.paper_protocol_sums_points();
	return form === 'votes' ? m.paper_protocol_sums_votes() : m.paper_protocol_sums_ticks();
}
