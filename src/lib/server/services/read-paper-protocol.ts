import { mergeBallots, ballotsIn } from '$lib/domain/participation/merge-ballots';
import { areTooFew, sumProjects } from '$lib/domain/participation/sum-projects';
import type { BallotForm } from '$lib/domain/participation/tally/rule';
import { parseReference } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listNotesAbout } from '$lib/server/repositories/audit-entries';
import {
	countExchanged,
	listPaperPiles,
	listPaperReadings,
	type StoredReading
} from '$lib/server/repositories/paper-ballots';
import {
	findResidentVote,
	findResidentVoteByReference,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { listCountedBallots, listPiles } from '$lib/server/repositories/urn';
import { hashAccount } from './audit';
import { referenceOf } from './read-desk-votes';

/** How a pile was read; what was on it is told with all the others only. */
export interface ProtocolPile {
	readonly number: number;
	readonly sheetCount: number;
	/** Null until both have read the same. */
	readonly spoiledCount: number | null;
	readonly agreedAt: Date | null;
	/** Who read it first, and who then; nobody is named to the public. */
	readonly readBy: readonly string[];
	/** On how many sheets the readings differed, each time that they were compared. */
	readonly comparisons: readonly number[];
}

interface ProjectLine {
	readonly number: number;
	readonly title: string;
	readonly language: string;
	readonly paper: number;
	/** Null until the vote is counted. */
	readonly online: number | null;
}

export interface PaperProtocol {
	readonly title: string;
	readonly reference: string;
	readonly form: BallotForm;
	readonly isCounted: boolean;
	/** How many ballots were handed out; null once the codes and rights of the vote are forgotten. */
	readonly exchanged: number | null;
	readonly minimumBallots: number;
	readonly piles: readonly ProtocolPile[];
	/** Null until every pile is agreed, and for the public where so few voted that sums would tell of somebody. */
	readonly sums: readonly ProjectLine[] | null;
}

type Reader = Pick<Context, 'db' | 'secret' | 'auditSalt'>;

/** How the paper of a vote was counted, for the desk; null before the vote is closed. */
export async function readPaperProtocol(
	context: Reader,
	scope: Scope,
	residentVoteId: string
): Promise<PaperProtocol | null> {
	const vote = await findResidentVote(context.db.query, scope, residentVoteId);
	if (vote?.state !== 'closed' && vote?.state !== 'counted') return null;
	const { sums } = await readSums(context.db.query, scope, vote);
	return { ...(await readFrame(context, scope, vote)), sums };
}

/** The same for everybody, once it is counted: without names, and without sums that could give somebody away. */
export async function readPublicPaperProtocol(
	context: Reader,
	asked: { readonly neighbourhoodId: string; readonly reference: string }
): Promise<PaperProtocol | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const reference = parseReference(asked.reference);
	const db = context.db.query;
	const vote = reference && (await findResidentVoteByReference(db, scope, reference));
	if (vote?.state !== 'counted') return null;
	const { sums, ballots } = await readSums(db, scope, vote);
	const isHidden = ballots.some((count) => areTooFew(count, vote.manifest));
	const frame = await readFrame(context, scope, vote);
	const piles = frame.piles.map((pile) => ({ ...pile, readBy: [] }));
	return { ...frame, piles, sums: isHidden ? null : sums };
}

async function readFrame(context: Reader, scope: Scope, vote: StoredResidentVote) {
	const { title, ballot, minimumBallots } = vote.manifest;
	const exchanged = await countExchanged(context.db.query, scope, vote.id);
	const piles = await readPiles(context, scope, vote.id);
	const sheets = piles.reduce((sum, { sheetCount }) => sum + sheetCount, 0);
	return {
		...{ title, reference: referenceOf(vote), form: ballot.form, minimumBallots, piles },
		...{ exchanged: exchanged < sheets ? null : exchanged, isCounted: vote.state === 'counted' }
	};
}

async function readPiles(
	context: Reader,
	scope: Scope,
	residentVoteId: string
): Promise<readonly ProtocolPile[]> {
	const db = context.db.query;
	const piles = await listPaperPiles(db, scope, residentVoteId);
	const ids = piles.map(({ id }) => id);
	const readings = await listPaperReadings(db, scope, ids);
	const notes = await listNotesAbout(db, scope.neighbourhoodId, { kind: 'paperPile', ids });
	return piles.map(({ id, number, sheetCount, agreedAt }) => {
		const own = readings.filter(({ pileId }) => pileId === id);
		const about = notes.filter(({ subjectId }) => subjectId === id);
		// Whoever corrects a reading has the later one from then on: who came first is told by what was noted first.
		const firstNote = ({ accountId }: StoredReading) =>
			about.findIndex(
				({ action, actorHash }) =>
					action !== 'paperPileMade' && actorHash === hashAccount(accountId, context)
			);
		return {
			...{ number, sheetCount, agreedAt },
			spoiledCount: agreedAt === null ? null : (own[0]?.spoiledCount ?? 0),
			readBy: own
				.toSorted((one, other) => firstNote(one) - firstNote(other))
				.map(({ displayName }) => displayName),
			comparisons: about.flatMap(({ details }) => differingIn(details))
		};
	});
}

function differingIn(details: unknown): readonly number[] {
	if (typeof details !== 'object' || details === null || !('differing' in details)) return [];
	return typeof details.differing === 'number' ? [details.differing] : [];
}

/** What each project got on paper and online, and how many ballots that were. */
async function readSums(db: Queryable, scope: Scope, vote: StoredResidentVote) {
	const piles = await listPiles(db, scope, vote.id);
	const onPaper = mergeBallots(piles.flatMap(({ ballots }) => ballots));
	const isCounted = vote.state === 'counted';
	const online = isCounted ? await listCountedBallots(db, scope, vote.id) : [];
	const ballots = [ballotsIn(onPaper), ballotsIn(online)];
	if (piles.length === 0 || piles.some(({ agreedAt }) => agreedAt === null))
		return { sums: null, ballots };
	const [paper, cast] = [sumProjects(vote.manifest, onPaper), sumProjects(vote.manifest, online)];
	if (paper === null || cast === null) return { sums: null, ballots };
	const sums = vote.manifest.projects.map(({ number, title, language }) => ({
		...{ number, title, language, paper: paper.get(number) ?? 0 },
		online: isCounted ? (cast.get(number) ?? 0) : null
	}));
	return { sums, ballots };
}
