import type { Actor } from '$lib/domain/access/actor';
import {
	moveProposal as mayMove,
	partiesOf,
	type MoveRefusal,
	type ProposalAct
} from '$lib/domain/proposal/move';
import { parseReference } from '$lib/domain/proposal/reference';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	findProposal,
	lockProposal,
	moveProposal,
	type Proposal
} from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';

/** What somebody wrote with an act, kept beside its event. */
export interface EventText {
	readonly field: 'question' | 'answer' | 'reason';
	readonly language: string;
	readonly content: string;
}

export interface ProposalDone {
	readonly proposal: Proposal;
	readonly act: ProposalAct;
	readonly reasonCode?: string;
	readonly details?: Readonly<Record<string, unknown>>;
	readonly text?: EventText | null;
}

export type ActRefusal = MoveRefusal | 'notFound';

/** The proposal of this reference, locked, if the actor may do this with it now. */
export async function lockForAct(
	tx: UseCaseTransaction,
	scope: Scope,
	asked: { readonly actor: Actor; readonly reference: string; readonly act: ProposalAct }
): Promise<Result<Proposal, ActRefusal>> {
	const { actor, act } = asked;
	const reference = parseReference(asked.reference);
	const found = reference && (await findProposal(tx, scope, reference));
	const proposal = found && (await lockProposal(tx, scope, found.id));
	const parties = proposal ? partiesOf(actor, proposal) : [];
	// Whoever has no part in it is not told that it exists.
	if (!proposal || parties.length === 0) return refuse('notFound');
	const moved = mayMove(proposal.state, act, parties);
	return moved.ok ? ok(proposal) : moved;
}

const actions = {
	return: { to: 'returned', note: 'proposalReturned' },
	correct: { to: 'submitted', note: 'proposalCorrected' },
	refuse: { to: 'inadmissible', note: 'proposalRefused' },
	publish: { to: 'published', note: 'proposalPublished' },
	putOnAgenda: { to: 'onAgenda', note: 'proposalOnAgenda' },
	decide: { to: 'decided', note: 'proposalDecided' },
	withdraw: { to: 'withdrawn', note: 'proposalWithdrawn' }
} as const satisfies Record<ProposalAct, { to: Proposal['state']; note: string }>;

/** Writes the new state, its event with its words, and the audit. The caller has asked `lockForAct`. */
export async function writeAct(
	tx: UseCaseTransaction,
	scope: Scope,
	{ proposal, act, reasonCode, details, text, actor }: ProposalDone & { readonly actor: Actor }
): Promise<void> {
	const { to, note } = actions[act];
	const eventId = tx.random.uuid();
	await moveProposal(tx, scope, {
		id: proposal.id,
		eventId,
		from: proposal.state,
		to,
		at: tx.at,
		...(reasonCode === undefined ? {} : { reasonCode }),
		...(details === undefined ? {} : { details })
	});
	if (text)
		await saveText(tx, scope, {
			id: tx.random.uuid(),
			ownerKind: 'proposalEvent',
			ownerId: eventId,
			...text,
			authorAccountId: actor.kind === 'account' ? actor.accountId : null,
			createdAt: tx.at
		});
	tx.note({
		action: note,
		subjectKind: 'proposal',
		subjectId: proposal.id,
		details: { from: proposal.state, ...(reasonCode === undefined ? {} : { reasonCode }) }
	});
}
