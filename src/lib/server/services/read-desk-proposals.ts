import type { AccountActor } from '$lib/domain/access/actor';
import type { Finding } from '$lib/domain/proposal/check-eligibility';
import { partiesOf, possibleActs, type ProposalAct } from '$lib/domain/proposal/move';
import { parseReference } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { findProposal, listProposals } from '$lib/server/repositories/proposals';
import { listWaitingProposals } from '$lib/server/repositories/tabled-proposals';
import { findEligibility } from './eligibility';
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

export interface DeskProposals {
	/** To be checked, the oldest first. */
	readonly toCheck: readonly ProposalRow[];
	/** Published, on no agenda yet, and not decided in writing either. */
	readonly toTable: readonly ProposalRow[];
	/** With the applicant, after a question. */
	readonly returned: readonly ProposalRow[];
	readonly others: readonly ProposalRow[];
}

/** All proposals of a neighbourhood by what the desk has to do with them. */
export async function readDeskProposals(
	{ db }: Pick<Context, 'db'>,
	asked: { readonly neighbourhoodId: string; readonly language: string }
): Promise<DeskProposals> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const proposals = await listProposals(db.query, scope);
	const rows = await viewRows(db.query, scope, { proposals, language: asked.language });
	const inState = (state: ProposalRow['state']) => rows.filter((row) => row.state === state);
	const waiting = await listWaitingProposals(db.query, scope);
	const waits = ({ reference }: ProposalRow) =>
		waiting.some((one) => `${one.referenceYear}-${one.referenceNumber}` === reference);
	const [toCheck, returned] = [inState('submitted'), inState('returned')];
	const toTable = inState('published').filter(waits);
	const named = [...toCheck, ...returned, ...toTable];
	return {
		toCheck: toCheck.toReversed(),
		toTable: toTable.toReversed(),
		returned: returned.toReversed(),
		others: rows.filter((row) => !named.includes(row))
	};
}

export interface DeskProposal extends ProposalPlaces {
	readonly proposal: ProposalView;
	readonly applicant: {
		readonly name: string;
		readonly email: string | null;
		readonly contact: string | null;
	};
	readonly events: readonly ProposalEventView[];
	readonly findings: readonly Finding[];
	/** Where the guideline says so. */
	readonly source: string;
	readonly acts: readonly ProposalAct[];
	/** Those that decide on its amount without a vote; none where a body votes. */
	readonly offices: readonly DecidingOffice[];
}

/** A proposal as the desk works on it, with today's check against the guideline. */
export async function readDeskProposal(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	actor: AccountActor,
	asked: {
		readonly neighbourhoodId: string;
		readonly reference: string;
		readonly language: string;
	}
): Promise<DeskProposal | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const reference = parseReference(asked.reference);
	const found = reference && (await findProposal(db.query, scope, reference));
	const parties = found ? partiesOf(actor, found) : [];
	if (!found || !parties.includes('desk')) return null;
	const { language } = asked;
	const account =
		found.applicantAccountId === null
			? null
			: await findAccount(db.query, { id: found.applicantAccountId });
	return {
		proposal: await viewProposal(db.query, scope, { proposal: found, language }),
		applicant: {
			name: found.applicantName,
			email: account?.email ?? null,
			contact: found.applicantContact
		},
		events: await viewEvents(db.query, scope, found.id),
		...(await findEligibility(db.query, scope, { proposal: found, answers: {}, now: now() })),
		acts: possibleActs(found.state, parties),
		offices: await findDecidingOffices(db.query, scope, { proposal: found, now: now() }),
		...(await findPlaces(db.query, scope, found.id))
	};
}
