import { holdsRole, type Actor } from '../access/actor';
import { ok, refuse, type Result } from '../result';
import type { ProposalState } from './proposal';

export const proposalActs = [
	'return',
	'correct',
	'refuse',
	'publish',
	'putOnAgenda',
	'decide',
	'withdraw'
] as const;
export type ProposalAct = (typeof proposalActs)[number];

/** In which part somebody acts on a proposal; `body` is whoever runs its meetings and votes. */
export type ProposalParty = 'applicant' | 'desk' | 'body';

interface Move {
	readonly from: readonly ProposalState[];
	readonly to: ProposalState;
	readonly by: ProposalParty;
}

/** The life of a proposal. What stands here nowhere cannot happen. */
export const proposalMoves = {
	return: { from: ['submitted'], to: 'returned', by: 'desk' },
	correct: { from: ['returned'], to: 'submitted', by: 'applicant' },
	refuse: { from: ['submitted', 'returned'], to: 'inadmissible', by: 'desk' },
	publish: { from: ['submitted'], to: 'published', by: 'desk' },
	putOnAgenda: { from: ['published'], to: 'onAgenda', by: 'body' },
	decide: { from: ['published', 'onAgenda'], to: 'decided', by: 'body' },
	withdraw: {
		from: ['submitted', 'returned', 'published', 'onAgenda'],
		to: 'withdrawn',
		by: 'applicant'
	}
} as const satisfies Record<ProposalAct, Move>;

export type MoveRefusal = 'notYourPart' | 'stateHasChanged';

/** The state after the act, or why it cannot happen: not theirs to do, or not in this state. */
export function moveProposal(
	state: ProposalState,
	act: ProposalAct,
	parties: readonly ProposalParty[]
): Result<ProposalState, MoveRefusal> {
	const move: Move = proposalMoves[act];
	if (!parties.includes(move.by)) return refuse('notYourPart');
	if (!move.from.includes(state)) return refuse('stateHasChanged', { state });
	return ok(move.to);
}

/** What these parties can do with a proposal in this state. */
export function possibleActs(
	state: ProposalState,
	parties: readonly ProposalParty[]
): readonly ProposalAct[] {
	return proposalActs.filter((act) => moveProposal(state, act, parties).ok);
}

/**
 * The parts the actor has in a proposal; none for strangers. Where the desk wrote for somebody without
 * an account, the desk also acts in that person's place.
 */
export function partiesOf(
	actor: Actor,
	proposal: { readonly neighbourhoodId: string; readonly applicantAccountId: string | null }
): readonly ProposalParty[] {
	if (actor.kind === 'visitor') return [];
	const isDesk = holdsRole(actor, proposal.neighbourhoodId, 'neighbourhoodManager');
	const isApplicant =
		proposal.applicantAccountId === null ? isDesk : proposal.applicantAccountId === actor.accountId;
	return [...(isApplicant ? (['applicant'] as const) : []), ...(isDesk ? (['desk'] as const) : [])];
}
