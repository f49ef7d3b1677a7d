import { and, eq } from 'drizzle-orm';
import type { Context } from '$lib/server/context';
import { proposal } from '$lib/server/db/schema';
import { saveText } from '$lib/server/repositories/texts';
import { closeItem } from '$lib/server/services/close-item';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { publishDecision } from '$lib/server/services/publish-decision';
import { aPublishedProposal, anOpenVote, type CouncilAtWork } from './council-at-work';
import { valueOf } from './setting-up';

/** The hands of a bench of two. */
export const hands = (bench: string, yes: number, no: number) => ({
	...{ bench, yes, no, present: 0, recused: 0, abstain: 0, concern: 0, standAside: 0, veto: 0 },
	...{ protectedVetoes: 0, points: 0 }
});

/** The three benches of two of a third parity, all for it or all against it. */
export const allHands = (isFor: boolean) =>
	['public', 'providers', 'politics'].map((bench) => hands(bench, isFor ? 2 : 0, isFor ? 0 : 2));

/** A project as it is called and where it is, through a vote by show of hands into the register. */
export async function aPublishedDecision(
	context: Context,
	council: CouncilAtWork,
	wanted: {
		readonly number: number;
		readonly title: string;
		readonly place: string;
		readonly requestedCents: number;
		readonly isApproved: boolean;
	}
) {
	const { neighbourhoodId, manager } = council;
	const { id, reference } = await aPublishedProposal(context, council, wanted);
	await context.db.transaction(async (tx) => {
		const { place } = wanted;
		const found = and(eq(proposal.neighbourhoodId, neighbourhoodId), eq(proposal.id, id));
		await tx.update(proposal).set({ place }).where(found);
		await saveText(
			tx,
			{ neighbourhoodId },
			{
				id: context.random.uuid(),
				...{ ownerKind: 'proposal', ownerId: id, field: 'title', language: 'de' },
				content: wanted.title,
				authorAccountId: null,
				createdAt: context.now()
			}
		);
	});
	const formKey = () => makeFormKey(context);
	const entryMode = 'showOfHands';
	const { itemId } = await anOpenVote(context, council, { reference, entryMode });
	const groups = allHands(wanted.isApproved);
	const here = { neighbourhoodId, itemId, language: 'de' };
	valueOf(await enterTally(context, manager, { ...here, groups, reason: '', formKey: formKey() }));
	const closed = await closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() });
	const { motionId } = valueOf(closed);
	const publish = { neighbourhoodId, motionId, formKey: formKey() };
	const published = valueOf(await publishDecision(context, manager, publish));
	return { reference: published.reference, motionId, itemId };
}
