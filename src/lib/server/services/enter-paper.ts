import type { AccountActor } from '$lib/domain/access/actor';
import {
	compareReadings,
	differingSheets,
	readSheets,
	type ReadSheetsRefusal
} from '$lib/domain/participation/read-sheets';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import {
	agreePaperPile,
	countExchanged,
	deletePaperPile,
	insertPaperPile,
	listPaperPiles,
	listPaperReadings,
	savePaperReading,
	sumPaperPiles,
	type StoredPile
} from '$lib/server/repositories/paper-ballots';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import type { UseCaseTransaction } from './perform';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

export interface PileCommand extends DeskVoteCommand {
	readonly pileId: string;
}

export type PileRefusal =
	'voteNotClosed' | 'moreThanExchanged' | 'pileAgreed' | 'twoReadAlready' | ReadSheetsRefusal;

const onConstraint = {
	paper_count_by_two: 'twoReadAlready',
	paper_count_only_while_counting: 'voteNotClosed'
} as const;

/** Puts sheets on a pile; there are never more of them than were handed out. */
export async function addPaperPile(
	context: Context,
	actor: AccountActor,
	command: DeskVoteCommand & { readonly sheetCount: number }
): Promise<Result<{ pileId: string }, PileRefusal | CommandRefusal>> {
	return performOnVote<{ pileId: string }, PileRefusal>(
		context,
		{ actor, command },
		async (tx, vote) => {
			if (vote.state !== 'closed') return refuse('voteNotClosed');
			const { sheetCount, residentVoteId } = command;
			const exchanged = await countExchanged(tx, command, residentVoteId);
			const { last, sheets } = await sumPaperPiles(tx, command, residentVoteId);
			const all = sheets + sheetCount;
			if (all > exchanged) return refuse('moreThanExchanged', { exchanged, sheets: all });
			const id = tx.random.uuid();
			const number = last + 1;
			const pile = { id, residentVoteId, number, sheetCount, madeAt: tx.at };
			await insertPaperPile(tx, command, pile);
			note(tx, 'paperPileMade', { vote, pile: { ...pile, agreedAt: null } });
			return ok({ pileId: id });
		}
	);
}

/** What one person read on a pile. When the second one has read the same, the pile counts. */
export async function enterPaperPile(
	context: Context,
	actor: AccountActor,
	command: PileCommand & { readonly text: string }
): Promise<Result<{ isAgreed: boolean }, PileRefusal | CommandRefusal>> {
	const { accountId } = actor;
	return onOpenPile(context, { actor, command }, async (tx, vote, pile) => {
		const { text, pileId } = command;
		const read = readSheets(vote.manifest, { text, sheetCount: pile.sheetCount });
		if (!read.ok) return read;
		const reading = { pileId, accountId, at: tx.at, reading: read.value };
		await savePaperReading(tx, command, reading);
		const [one, other] = await listPaperReadings(tx, command, [pileId]);
		const differing = one && other ? differingSheets(compareReadings(one, other)) : null;
		const isAgreed = differing === 0;
		if (isAgreed) await agreePaperPile(tx, command, { id: pileId, at: tx.at });
		const told = differing === null ? {} : { differing };
		note(tx, isAgreed ? 'paperPileAgreed' : 'paperPileRead', { vote, pile, told });
		return ok({ isAgreed });
	});
}

/** Takes a pile away that is not agreed yet, for instance because its sheets were counted wrongly. */
export async function removePaperPile(
	context: Context,
	actor: AccountActor,
	command: PileCommand
): Promise<Result<true, PileRefusal | CommandRefusal>> {
	return onOpenPile<true>(context, { actor, command }, async (tx, vote, pile) => {
		await deletePaperPile(tx, command, pile.id);
		note(tx, 'paperPileRemoved', { vote, pile });
		return ok(true);
	});
}

async function onOpenPile<T>(
	context: Context,
	asked: { readonly actor: AccountActor; readonly command: PileCommand },
	work: (
		tx: UseCaseTransaction,
		vote: StoredResidentVote,
		pile: StoredPile
	) => Promise<Result<T, PileRefusal>>
): Promise<Result<T, PileRefusal | CommandRefusal>> {
	const { command } = asked;
	return performOnVote<T, PileRefusal>(context, { ...asked, onConstraint }, async (tx, vote) => {
		if (vote.state !== 'closed') return refuse('voteNotClosed');
		const piles = await listPaperPiles(tx, command, vote.id);
		const pile = piles.find(({ id }) => id === command.pileId);
		if (pile === undefined) return refuse('notFound');
		return pile.agreedAt === null ? work(tx, vote, pile) : refuse('pileAgreed');
	});
}

function note(
	tx: UseCaseTransaction,
	action: string,
	{
		vote,
		pile,
		told = {}
	}: {
		readonly vote: StoredResidentVote;
		readonly pile: StoredPile;
		readonly told?: { readonly differing?: number };
	}
): void {
	const { number, sheetCount } = pile;
	const details = { residentVoteId: vote.id, number, sheetCount, ...told };
	tx.note({ action, subjectKind: 'paperPile', subjectId: pile.id, details });
}
