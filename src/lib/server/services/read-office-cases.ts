import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';
import {
	findTabledProposal,
	listUndecidedProposals,
	type TabledProposal
} from '$lib/server/repositories/tabled-proposals';
import { amountAskedNow, findDecidingOffices, type DecidingOffice } from './find-deciding-office';
import { parseReference } from './proposal-reference';
import { readProposalTitle } from './read-proposal-title';

/** A proposal on which an office decides without a vote. */
export interface OfficeCase {
	/** `2026-7`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	/** What is asked for now; integer cents. */
	readonly amountCents: number;
	readonly offices: readonly DecidingOffice[];
	/** Whether a meeting has had it on its agenda. */
	readonly isTabled: boolean;
}

type Asked = Scope & { readonly language: string };

/** What waits for an office that decides alone, on an agenda or not; the oldest first. */
export async function readOfficeCases(
	context: Pick<Context, 'db' | 'now'>,
	{ language, ...scope }: Asked
): Promise<readonly OfficeCase[]> {
	const db = context.db.query;
	const cases: OfficeCase[] = [];
	for (const proposal of await listUndecidedProposals(db, scope)) {
		const read = await caseOf(context, scope, { proposal, language });
		if (read.offices.length > 0) cases.push(read);
	}
	return cases;
}

/** One of them, with what the fund has left; null where there is no such proposal. */
export async function readOfficeCase(
	context: Pick<Context, 'db' | 'now'>,
	{ language, reference, ...scope }: Asked & { readonly reference: string }
): Promise<(OfficeCase & { readonly freeCents: number; readonly isWaiting: boolean }) | null> {
	const db = context.db.query;
	const proposal = await findTabledProposal(db, scope, parseReference(reference));
	if (proposal === null) return null;
	const motion = await findMotionOfProposal(db, scope, proposal.id);
	const isOpen = proposal.state === 'published' || proposal.state === 'onAgenda';
	return {
		...(await caseOf(context, scope, { proposal, language })),
		freeCents: await readFreeCents(db, scope, proposal.fundYearId),
		isWaiting: isOpen && (motion === null || motion.state === 'pending')
	};
}

async function caseOf(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	{ proposal, language }: { readonly proposal: TabledProposal; readonly language: string }
): Promise<OfficeCase> {
	const motion = await findMotionOfProposal(db.query, scope, proposal.id);
	return {
		reference: `${proposal.referenceYear}-${proposal.referenceNumber}`,
		title: await readProposalTitle(db.query, scope, { proposalId: proposal.id, language }),
		amountCents: await amountAskedNow(db.query, scope, { proposal, motionId: motion?.id ?? null }),
		offices: await findDecidingOffices(db.query, scope, { proposal, now: now() }),
		isTabled: proposal.state === 'onAgenda'
	};
}
