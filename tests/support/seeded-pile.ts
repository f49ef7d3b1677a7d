import type { Context } from '$lib/server/context';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { countResidentVote } from '$lib/server/services/count-resident-vote';
import { addPaperPile, enterPaperPile } from '$lib/server/services/enter-paper';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { makeFormKey } from '$lib/server/services/form-key';
import { aManager } from './planned-vote';
import type { anOpenResidentVote } from './seeded-vote';
import { valueOf } from './setting-up';

type OpenVote = Awaited<ReturnType<typeof anOpenResidentVote>>;

/** Three sheets of a vote that is closed, which nobody has read yet; answers their pages and two people who may. */
export async function aPileToRead(context: Context, vote: OpenVote) {
	const { neighbourhoodId, residentVoteId } = vote;
	const which = { neighbourhoodId, residentVoteId };
	const readers = [
		await aManager(context, neighbourhoodId),
		await aManager(context, neighbourhoodId)
	] as const;
	const command = (at: Context) => ({ ...which, formKey: makeFormKey(at) });
	for (const typed of vote.codes.slice(0, 3)) {
		const by = { kind: 'code', typed } as const;
		valueOf(await exchangeForPaper(context, readers[0], { ...command(context), by }));
	}
	const closed = new Date(Date.parse(vote.manifest.closesAt) + 1);
	const later = { ...context, now: () => closed };
	valueOf(await closeResidentVote(later, { neighbourhoodId }, residentVoteId));
	const pile = { ...command(later), sheetCount: 3 };
	const { pileId } = valueOf(await addPaperPile(later, readers[0], pile));
	return {
		...{ pileId, readers, path: `/${vote.slug}/desk/votes/${residentVoteId}/paper` },
		/** Enters what the first or the second of the two has read. */
		read: async (reader: 0 | 1, text: string) =>
			valueOf(await enterPaperPile(later, readers[reader], { ...command(later), pileId, text })),
		count: async () => valueOf(await countResidentVote(later, readers[0], command(later)))
	};
}
