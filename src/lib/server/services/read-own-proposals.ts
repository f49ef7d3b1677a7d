import type { AccountActor } from '$lib/domain/access/actor';
import { partiesOf, possibleActs, type ProposalAct } from '$lib/domain/proposal/move';
import { parseReference } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import { findProposal, listProposals, wasPublished } from '$lib/server/repositories/proposals';
import { findPlaces, type ProposalPlaces } from './proposal-places';
import {
	viewEvents,
	viewProposal,
	viewRows,
	type ProposalEventView,
	type ProposalRow,
	type ProposalView
} from './proposal-view';

/** What somebody has handed in here, newest first. */
export async function readOwnProposals(
	{ db }: Pick<Context, 'db'>,
	actor: AccountActor,
	asked: { readonly neighbourhoodId: string; readonly language: string }
): Promise<readonly ProposalRow[]> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const filter = { applicantAccountId: actor.accountId };
	const proposals = await listProposals(db.query, scope, filter);
	return viewRows(db.query, scope, { proposals, language: asked.language });
}

export interface OwnProposal extends ProposalPlaces {
	readonly proposal: ProposalView;
	readonly applicantName: string;
	readonly events: readonly ProposalEventView[];
	/** What the applicant can do with it now. */
	readonly acts: readonly ProposalAct[];
	readonly isPublic: boolean;
}

/** Somebody's own proposal with all that the desk wrote; null where it is not theirs. */
export async function readOwnProposal(
	{ db }: Pick<Context, 'db'>,
	actor: AccountActor,
	asked: {
		readonly neighbourhoodId: string;
		readonly reference: string;
		readonly language: string;
	}
): Promise<OwnProposal | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const reference = parseReference(asked.reference);
	const found = reference && (await findProposal(db.query, scope, reference));
	if (!found || !partiesOf(actor, found).includes('applicant')) return null;
	const { language } = asked;
	return {
		proposal: await viewProposal(db.query, scope, { proposal: found, language }),
		applicantName: found.applicantName,
		events: await viewEvents(db.query, scope, found.id),
		acts: possibleActs(found.state, ['applicant']),
		isPublic: await wasPublished(db.query, scope, found.id),
		...(await findPlaces(db.query, scope, found.id))
	};
}
