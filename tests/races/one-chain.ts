import { ok } from '$lib/domain/result';
import { perform } from '$lib/server/services/perform';
import { verifyChains } from '$lib/server/services/verify-chain';
import type { TestStore } from '../support/scratch-store';
import { aNeighbourhood } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

const writers = 16;

async function prepare({ context, db }: TestStore) {
	const { neighbourhoodId, manager: actor } = await aNeighbourhood(context);
	const subject = { subjectKind: 'neighbourhood', subjectId: neighbourhoodId };
	const write = () =>
		perform(context, { actor, neighbourhoodId }, (tx) => {
			tx.note({ action: 'tried', ...subject });
			return Promise.resolve(ok(true));
		});
	let rows = 1;
	return async () => {
		const { values, failures } = await atOnce(Array.from({ length: writers }, () => write));
		rows += values.length;
		const chain = (await verifyChains({ db })).find(({ name }) => name === 'tenever');
		return [
			...differs('failures', failures, []),
			...differs('chain', chain, { name: 'tenever', rows, broken: null })
		];
	};
}

export const oneChain: Race = {
	name: `${writers} use cases write to one audit chain: it never forks`,
	rounds: 20,
	removals: [
		{ name: 'the lock on the chain', unlocked: ['audit_chain'] },
		{
			name: 'the lock on the chain and audit_entry_pkey',
			unlocked: ['audit_chain'],
			statements: [
				'alter table audit_entry drop constraint audit_entry_pkey',
				'alter table audit_entry drop constraint audit_entry_hash'
			]
		}
	],
	prepare
};
