import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { m } from '$lib/paraglide/messages';

export const roundStates = {
	open: () => m.round_state_open(),
	closed: () => m.round_state_closed(),
	dissolved: () => m.round_state_dissolved()
} as const;

/** Whether a motion of the round has been voted on. */
export const voteStates = {
	planned: () => m.round_vote_planned(),
	open: () => m.round_vote_open(),
	closed: () => m.round_vote_closed()
} as const;

/** What happens when the money does not reach for all (P-42). */
export const roundWays = {
	inOrder: () => m.round_way_in_order(),
	byPriority: () => m.round_way_by_priority(),
	byVotes: () => m.round_way_by_votes(),
	byPoints: () => m.round_way_by_points(),
	cutTogether: () => m.round_way_cut_together()
} as const satisfies Record<RuleDocument['funding']['moneyShort']['value'], () => string>;
