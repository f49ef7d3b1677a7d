import {
	inadmissibleReasons,
	type ApplicantKind,
	type InadmissibleReason,
	type ProposalState
} from '$lib/domain/proposal/proposal';
import { publicNameOf, type PublicName } from '$lib/domain/proposal/public-name';
import { referenceText } from '$lib/domain/proposal/reference';
import { textFor, textsOf, type FieldText, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { listCostLines } from '$lib/server/repositories/cost-lines';
import { listProposalEvents } from '$lib/server/repositories/proposal-events';
import type { Proposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

/** A proposal as a line of a list. */
export interface ProposalRow {
	readonly reference: string;
	readonly state: ProposalState;
	readonly title: WrittenText | null;
	/** Integer cents. */
	readonly requestedCents: number;
	readonly applicantKind: ApplicantKind;
	/** Null where only the kind of applicant is public. */
	readonly publicName: string | null;
	readonly startsOn: string;
	readonly handedInAt: Date;
}

export interface ProposalEventView {
	readonly id: string;
	readonly toState: ProposalState;
	readonly reason: InadmissibleReason | null;
	readonly at: Date;
	readonly texts: readonly (WrittenText & { readonly field: string })[];
}

/** All of a proposal but who is behind it. */
export interface ProposalView extends ProposalRow {
	readonly purpose: WrittenText | null;
	readonly beneficiaries: WrittenText | null;
	readonly place: string;
	readonly language: string;
	readonly endsOn: string;
	readonly lines: readonly { readonly label: WrittenText | null; readonly amountCents: number }[];
	readonly ownShareCents: number;
	readonly otherIncomeCents: number;
	readonly namedAs: PublicName;
}

/** The proposals as lines, their titles in the reader's language where there is one. */
export async function viewRows(
	db: Queryable,
	scope: Scope,
	{ proposals, language }: { readonly proposals: readonly Proposal[]; readonly language: string }
): Promise<readonly ProposalRow[]> {
	const ownerIds = proposals.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds });
	return proposals.map((proposal) => rowOf(proposal, { texts, language }));
}

/** One proposal with its words and its plan. */
export async function viewProposal(
	db: Queryable,
	scope: Scope,
	{ proposal, language }: { readonly proposal: Proposal; readonly language: string }
): Promise<ProposalView> {
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [proposal.id] });
	const lines = await listCostLines(db, scope, proposal.id);
	const lineIds = lines.map(({ id }) => id);
	const labels = await readTexts(db, scope, { ownerKind: 'costLine', ownerIds: lineIds });
	const written = (field: string) =>
		textFor(textsOf(texts, { ownerId: proposal.id, field }), language);
	const { place, endsOn, ownShareCents, otherIncomeCents } = proposal;
	return {
		...rowOf(proposal, { texts, language }),
		purpose: written('purpose'),
		beneficiaries: written('beneficiaries'),
		place,
		language: proposal.language,
		endsOn,
		lines: lines.map(({ id, amountCents }) => ({
			label: textFor(textsOf(labels, { ownerId: id, field: 'label' }), language),
			amountCents
		})),
		ownShareCents,
		otherIncomeCents,
		namedAs: proposal.publicName
	};
}

/** What happened to a proposal, the oldest first, with the words that were written to and fro. */
export async function viewEvents(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<readonly ProposalEventView[]> {
	const events = await listProposalEvents(db, scope, [proposalId]);
	const ownerIds = events.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'proposalEvent', ownerIds });
	return events.map(({ id, toState, reasonCode, at }) => ({
		id,
		toState,
		reason: inadmissibleReasons.find((reason) => reason === reasonCode) ?? null,
		at,
		texts: texts
			.filter(({ ownerId }) => ownerId === id)
			.map(({ field, language, content, origin }) => ({ field, language, content, origin }))
	}));
}

function rowOf(
	proposal: Proposal,
	{ texts, language }: { readonly texts: readonly FieldText[]; readonly language: string }
): ProposalRow {
	const { applicantKind, applicantName, publicName } = proposal;
	return {
		reference: referenceText({
			year: proposal.referenceYear,
			number: proposal.referenceNumber
		}),
		state: proposal.state,
		title: textFor(textsOf(texts, { ownerId: proposal.id, field: 'title' }), language),
		requestedCents: proposal.requestedCents,
		applicantKind,
		publicName: publicNameOf({ kind: applicantKind, name: applicantName, publicName }),
		startsOn: proposal.startsOn,
		handedInAt: proposal.createdAt
	};
}
