import { randomBytes } from 'node:crypto';
import type { Mark } from '$lib/domain/participation/marks';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { codeBytes, makeCode } from '$lib/domain/participation/voting-code';
import type { VoteName } from '$lib/server/ballot-key';
import type { Context } from '$lib/server/context';
import { codeBatch, votingCode } from '$lib/server/db/schema';
import { changeResidentVote, insertResidentVote } from '$lib/server/repositories/resident-votes';
import { replaceVoteProjects } from '$lib/server/repositories/vote-projects';
import { insertVotingRights } from '$lib/server/repositories/voting-rights';
import { hashManifest } from '$lib/server/services/announce-resident-vote';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import type { Voter } from '$lib/server/services/voter';
import { hashCode } from '$lib/server/voting-code-hash';
import { aCouncilAtWork, aPublishedProposal } from './council-at-work';
import { anAccount } from './people';
import { testEvening } from './scratch-store';

const day = 86_400_000;

export interface WantedVote {
	readonly slug?: string;
	/** What the projects cost; each is one proposal, numbered from 1 on. */
	readonly costsCents?: readonly number[];
	readonly manifest?: Partial<Manifest>;
	readonly opensAt?: Date;
	readonly closesAt?: Date;
}

/** An announced vote of residents on published proposals, open from the test evening on for two weeks. */
export async function aResidentVote(context: Context, wanted: WantedVote = {}) {
	const { slug = 'voting', costsCents = [100_000, 250_000, 80_000, 120_000, 60_000] } = wanted;
	const council = await aCouncilAtWork(context, { slug });
	const { neighbourhoodId, bodyId, fundYearId } = council;
	const scope = { neighbourhoodId };
	const projects: Manifest['projects'] = [];
	for (const [index, costCents] of costsCents.entries()) {
		const number = index + 1;
		const { id } = await aPublishedProposal(context, council, {
			number,
			requestedCents: costCents
		});
		projects.push({
			number,
			proposalId: id,
			title: `Projekt ${number}`,
			language: 'de',
			costCents
		});
	}
	const { opensAt = testEvening, closesAt = new Date(testEvening.getTime() + 14 * day) } = wanted;
	const manifest: Manifest = {
		...someManifest(projects, { opensAt, closesAt }),
		...wanted.manifest
	};
	const residentVoteId = context.random.uuid();
	const manifestHash = hashManifest(manifest);
	await context.db.transaction(async (tx) => {
		const vote = { id: residentVoteId, bodyId, fundYearId, manifest };
		const reference = { referenceYear: 2026, referenceNumber: 1 };
		await insertResidentVote(tx, scope, { ...vote, ...reference, at: context.now() });
		const proposalIds = projects.map(({ proposalId }) => proposalId);
		await replaceVoteProjects(tx, scope, { residentVoteId, proposalIds });
		const change = { state: 'announced', manifestHash, opensAt, closesAt } as const;
		await changeResidentVote(tx, scope, { id: residentVoteId, change, at: context.now() });
	});
	return { ...council, slug, residentVoteId, manifest, manifestHash, reference: '2026-1' };
}

function someManifest(
	projects: Manifest['projects'],
	{ opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date }
): Manifest {
	return {
		version: 1,
		title: 'Ideen für Tenever',
		projects,
		budgetCents: 300_000,
		ballot: { form: 'approval', minimum: 1, maximum: 3, perProject: 1 },
		rule: 'greedy_votes',
		opensAt: opensAt.toISOString(),
		closesAt: closesAt.toISOString(),
		timeZone: 'Europe/Berlin',
		eligibility: {
			ties: ['lives'],
			minimumAge: 14,
			maximumAge: null,
			proofs: ['account', 'codeLetter']
		},
		secrecy: 'secret',
		minimumBallots: 10,
		lotSeedHash: null,
		effect: 'advice'
	};
}

/** Codes of one batch, as they would be printed; of them only the hashes are stored. */
export async function someCodes(
	context: Context,
	vote: VoteName,
	wanted: {
		readonly size: number;
		readonly number?: number;
		readonly batch?: Partial<typeof codeBatch.$inferInsert>;
	}
): Promise<{ readonly codes: readonly string[]; readonly batchId: string }> {
	const { size, number = 1, batch = {} } = wanted;
	const batchId = context.random.uuid();
	const codes = Array.from({ length: size }, () => makeCode(randomBytes(codeBytes)));
	const madeByAccountId = await anAccount(context, { displayName: 'Prints letters' });
	await context.db.transaction(async (tx) => {
		const { neighbourhoodId } = vote;
		await tx.insert(codeBatch).values({
			...{ neighbourhoodId, id: batchId, residentVoteId: vote.residentVoteId, number, size },
			...{ layout: 'letter', purpose: 'Neuwieder Straße', madeByAccountId },
			madeAt: new Date(testEvening.getTime() - day),
			...batch
		});
		await tx
			.insert(votingCode)
			.values(codes.map((code) => ({ neighbourhoodId, batchId, codeHash: hashCode(code) })));
	});
	return { codes, batchId };
}

/** An account that may vote; answers its id. */
export async function aVotingAccount(
	context: Context,
	{ neighbourhoodId, residentVoteId }: VoteName,
	{ addedAt = new Date(testEvening.getTime() - day) }: { readonly addedAt?: Date } = {}
): Promise<string> {
	const accountId = await anAccount(context, { displayName: 'Votes here' });
	const addedByAccountId = await anAccount(context, { displayName: 'At the desk' });
	const right = { id: context.random.uuid(), accountId, addedByAccountId, addedAt };
	await context.db.transaction((tx) =>
		insertVotingRights(tx, { neighbourhoodId }, { residentVoteId, rights: [right] })
	);
	return accountId;
}

export const byCode = (code: string): Voter => ({ kind: 'code', code });
export const byAccount = (accountId: string): Voter => ({ kind: 'account', accountId });

/** `ticks(1, 3)` is a ballot with a tick at the first and the third project. */
export const ticks = (...projects: readonly number[]): readonly Mark[] =>
	projects.map((project) => ({ project, weight: 1 }));

/** The stamp that a form has which is opened now. */
export async function stampFor(context: Context, vote: VoteName, voter: Voter): Promise<string> {
	const { neighbourhoodId, residentVoteId } = vote;
	const own = await readOwnBallot(context, { neighbourhoodId, residentVoteId, voter });
	if (!own?.stamp) throw new Error('this voter has no form to cast with');
	return own.stamp;
}

/** Opens the form and casts, as somebody does who clicks through the pages. */
export async function cast(
	context: Context,
	{ neighbourhoodId, residentVoteId }: VoteName,
	{ voter, marks }: { readonly voter: Voter; readonly marks: readonly Mark[] }
) {
	const vote = { neighbourhoodId, residentVoteId };
	const stamp = await stampFor(context, vote, voter);
	return castResidentBallot(context, { ...vote, voter, marks, stamp });
}
