import { publicStates, type ProposalState, type PublicState } from '$lib/domain/proposal/proposal';
import { parseReference } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import { findProposal, listProposals, wasPublished } from '$lib/server/repositories/proposals';
import { findDecidingOffices, type DecidingOffice } from './find-deciding-office';
import { findPlaces, type ProposalPlaces } from './proposal-places';
import {
	viewEvents,
	viewProposal,
	viewRows,
	type ProposalEventView,
	type ProposalRow,
	type ProposalView
} from './proposal-view';

/** What has been published, newest first; only in one state where one is asked for. */
export async function readPublicProposals(
	{ db }: Pick<Context, 'db'>,
	asked: {
		readonly neighbourhoodId: string;
		readonly state: PublicState | null;
		readonly language: string;
	}
): Promise<readonly ProposalRow[]> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const states: readonly ProposalState[] = asked.state === null ? publicStates : [asked.state];
	const proposals = await listProposals(db.query, scope, { states, wasPublished: true });
	return viewRows(db.query, scope, { proposals, language: asked.language });
}

export interface PublicProposal extends ProposalPlaces {
	readonly proposal: ProposalView;
	readonly events: readonly Omit<ProposalEventView, 'texts'>[];
	/** Those that decide without a vote while it is open; none where a body votes. */
	readonly offices: readonly DecidingOffice[];
}

/**
 * A published proposal as everybody may see it; null where it was never published. What desk and applicant
 * wrote to each other before is theirs.
 */
export async function readPublicProposal(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	asked: {
		readonly neighbourhoodId: string;
		readonly reference: string;
		readonly language: string;
	}
): Promise<PublicProposal | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const reference = parseReference(asked.reference);
	const found = reference && (await findProposal(db.query, scope, reference));
	if (!found || !(await wasPublished(db.query, scope, found.id))) return null;
	const { language } = asked;
	const events = await viewEvents(db.query, scope, found.id);
	return {
		proposal: await viewProposal(db.query, scope, { proposal: found, language }),
		events: events
			.filter(({ toState }, index) => index === 0 || publicStates.some((one) => one === toState))
			.map(({ id, toState, reason, at }) => ({ id, toState, reason, at })),
		offices: isOpen(found.state)
			? await findDecidingOffices(db.query, scope, { proposal: found, now: now() })
			: [],
		...(await findPlaces(db.query, scope, found.id))
	};
}

function isOpen(state: ProposalState): boolean {
	return state === 'published' || state === 'onAgenda';
}
