import { listProceedings } from '$lib/server/repositories/proceedings';
import { closeItem } from '$lib/server/services/close-item';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { recordProceeding } from '$lib/server/services/record-proceeding';
import { aCouncilAtWork, anOpenVote, aPublishedProposal } from '../support/council-at-work';
import type { TestStore } from '../support/scratch-store';
import { valueOf } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

const none = { recused: 0, abstain: 0, concern: 0, standAside: 0, veto: 0 };
const hands = (bench: string, yes: number, no: number) => ({
	...none,
	...{ bench, present: 2, yes, no, protectedVetoes: 0, points: 0 }
});

async function prepare({ context }: TestStore) {
	const council = await aCouncilAtWork(context, { slug: 'parity' });
	const { neighbourhoodId, manager } = council;
	const scope = { neighbourhoodId };
	const aTie = async (number: number): Promise<string> => {
		const wanted = { number, requestedCents: 100_00 };
		const { reference } = await aPublishedProposal(context, council, wanted);
		const vote = { reference, entryMode: 'showOfHands' } as const;
		const { itemId } = await anOpenVote(context, council, vote);
		const groups = [hands('public', 2, 0), hands('providers', 1, 1), hands('politics', 0, 2)];
		const item = () => ({ neighbourhoodId, itemId, formKey: makeFormKey(context) });
		const counted = { ...item(), groups, reason: '', language: 'de' };
		valueOf(await enterTally(context, manager, counted));
		return valueOf(await closeItem(context, manager, item())).motionId;
	};
	let number = 0;
	return async () => {
		const motionId = await aTie(++number);
		const decide = (outcome: 'approved' | 'rejected') => () =>
			recordProceeding(context, manager, {
				neighbourhoodId,
				motionId,
				reason: 'Gründe',
				language: 'de',
				formKey: makeFormKey(context),
				happened: {
					kind: 'arbiter',
					on: '2026-03-03',
					outcome,
					amountCents: null,
					hasReasons: true
				}
			});
		const { values, failures } = await atOnce([decide('approved'), decide('rejected')]);
		const stored = await listProceedings(context.db.query, scope, motionId);
		return [
			...differs('answers taken', values.length, 1),
			...differs('failures', failures, []),
			...differs('answers stored', stored.length, 1)
		];
	};
}

export const twoAnswers: Race = {
	name: 'an arbiter answers twice at once, once for and once against: one of them counts',
	rounds: 20,
	removals: [
		{
			name: 'the lock on the motion, proceeding_one_answer and what numbers answers',
			unlocked: ['motion'],
			statements: [
				'alter table proceeding drop constraint proceeding_one_answer',
				'alter table proceeding drop constraint proceeding_one_per_position',
				'alter table determination drop constraint determination_one_per_number'
			]
		}
	],
	prepare
};
