import type { CompleteProposal } from '$lib/domain/proposal/hand-in-proposal';
import type { Reference } from '$lib/domain/proposal/reference';
import { appendCostLines } from '$lib/server/repositories/cost-lines';
import {
	insertProposal,
	moveProposal,
	updateProposal,
	type Proposal
} from '$lib/server/repositories/proposals';
import { takeNumber } from '$lib/server/repositories/reference-counters';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText, withdrawText } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';

export interface HandedIn {
	readonly complete: CompleteProposal;
	/** Whose proposal it is; null for somebody without mail whom the desk wrote down. */
	readonly applicantAccountId: string | null;
}

export interface StoredProposal extends Reference {
	readonly id: string;
}

/** Writes a new proposal with the next number of its fund year, its words, its plan and its first event. */
export async function storeProposal(
	tx: UseCaseTransaction,
	scope: Scope,
	{ complete, applicantAccountId }: HandedIn
): Promise<StoredProposal> {
	const id = tx.random.uuid();
	const { year } = complete.fundYear;
	const number = await takeNumber(tx, scope, { kind: 'proposal', year });
	await insertProposal(tx, scope, {
		id,
		referenceYear: year,
		referenceNumber: number,
		state: 'submitted',
		applicantAccountId,
		...columnsOf(complete),
		now: tx.at
	});
	await storeWords(tx, scope, { id, complete, authorAccountId: applicantAccountId });
	await storeCosts(tx, scope, { id, complete, authorAccountId: applicantAccountId });
	const eventId = tx.random.uuid();
	await moveProposal(tx, scope, { id, eventId, from: null, to: 'submitted', at: tx.at });
	tx.note({
		action: 'proposalHandedIn',
		subjectKind: 'proposal',
		subjectId: id,
		details: { year, number, requestedCents: complete.sum.requestedCents }
	});
	return { id, year, number };
}

/** Writes the corrected words and plan as new revisions. The caller holds the lock and moves the proposal. */
export async function storeCorrection(
	tx: UseCaseTransaction,
	scope: Scope,
	{ proposal, complete }: { readonly proposal: Proposal; readonly complete: CompleteProposal }
): Promise<void> {
	const { id, language, applicantAccountId } = proposal;
	await updateProposal(tx, scope, { id, ...columnsOf(complete), now: tx.at });
	if (language !== complete.words.language)
		for (const field of proposalFields)
			await withdrawText(tx, scope, { ownerKind: 'proposal', ownerId: id, field, language });
	await storeWords(tx, scope, { id, complete, authorAccountId: applicantAccountId });
	await storeCosts(tx, scope, { id, complete, authorAccountId: applicantAccountId });
}

/** What an event keeps of a revision: amounts and dates, nothing about a person. */
export function figuresOf(
	of: Pick<
		Proposal,
		'requestedCents' | 'ownShareCents' | 'otherIncomeCents' | 'startsOn' | 'endsOn'
	>
) {
	const { requestedCents, ownShareCents, otherIncomeCents, startsOn, endsOn } = of;
	return { requestedCents, ownShareCents, otherIncomeCents, startsOn, endsOn };
}

/** The columns of a proposal that its form fills. */
export function columnsOf({ words, project, sum, applicant, fundYear }: CompleteProposal) {
	return {
		fundYearId: fundYear.id,
		applicantKind: applicant.kind,
		applicantName: applicant.name,
		applicantContact: applicant.contact,
		publicName: applicant.publicName,
		language: words.language,
		place: project.place,
		startsOn: project.startsOn,
		endsOn: project.endsOn,
		ownShareCents: sum.ownShareCents,
		otherIncomeCents: sum.otherIncomeCents,
		requestedCents: sum.requestedCents
	};
}

const proposalFields = ['title', 'purpose', 'beneficiaries'] as const;

interface Words {
	readonly id: string;
	readonly complete: CompleteProposal;
	readonly authorAccountId: string | null;
}

async function storeWords(
	tx: UseCaseTransaction,
	scope: Scope,
	{ id, complete, authorAccountId }: Words
): Promise<void> {
	const { words, project } = complete;
	const shared = { language: words.language, authorAccountId, createdAt: tx.at };
	const contents = {
		title: words.title,
		purpose: words.purpose,
		beneficiaries: project.beneficiaries
	};
	for (const field of proposalFields)
		await saveText(tx, scope, {
			...shared,
			id: tx.random.uuid(),
			ownerKind: 'proposal',
			ownerId: id,
			field,
			content: contents[field]
		});
}

/** Appends the plan as a new revision; each line has its label as a text. */
async function storeCosts(
	tx: UseCaseTransaction,
	scope: Scope,
	{ id: proposalId, complete, authorAccountId }: Words
): Promise<void> {
	const lines = complete.costs.lines.map(({ amountCents, label }, index) => ({
		row: { id: tx.random.uuid(), position: index + 1, amountCents },
		label
	}));
	await appendCostLines(tx, scope, { proposalId, lines: lines.map(({ row }) => row) });
	for (const { row, label } of lines)
		await saveText(tx, scope, {
			id: tx.random.uuid(),
			ownerKind: 'costLine',
			ownerId: row.id,
			field: 'label',
			language: complete.words.language,
			content: label,
			authorAccountId,
			createdAt: tx.at
		});
}
