import { ok } from '$lib/domain/result';
import { readBalances } from '$lib/server/repositories/ledger';
import { makeFormKey } from '$lib/server/services/form-key';
import { holdForMotion } from '$lib/server/services/ledger-bookings';
import { perform } from '$lib/server/services/perform';
import type { TestStore } from '../support/scratch-store';
import { aFundYear } from '../support/handing-in';
import { aNeighbourhood, valueOf } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

const attempts = 32;
const euro = 100;

async function prepare({ context }: TestStore) {
	const { neighbourhoodId, manager: actor } = await aNeighbourhood(context);
	const scope = { neighbourhoodId };
	const { id: fundYearId } = await aFundYear(context, neighbourhoodId);
	const before = await readBalances(context.db.query, scope, fundYearId);
	const hold = async (motionId: string, wantedCents: number) => {
		const form = { key: makeFormKey(context), payload: { motionId, wantedCents } };
		return perform(context, { actor, neighbourhoodId, form }, async (tx) => {
			const held = await holdForMotion(tx, scope, { fundYearId, motionId, wantedCents });
			return held.ok ? ok(motionId) : held;
		});
	};
	// All but one euro is promised already.
	valueOf(await hold(context.random.uuid(), before.free - euro));
	return async () => {
		const motions = Array.from({ length: attempts }, () => context.random.uuid());
		const { values, reasons, failures } = await atOnce(motions.map((id) => () => hold(id, euro)));
		const after = await readBalances(context.db.query, scope, fundYearId);
		const problems = [
			...differs('reservations', values.length, 1),
			...differs('refused', reasons, Array(attempts - 1).fill('fundExhausted')),
			...differs('failures', failures, []),
			...differs('free cents', after.free, 0),
			...differs('reserved cents', after.reserved, before.free)
		];
		for (const motionId of values) await hold(motionId, 0);
		return problems;
	};
}

const overdraft = 'alter table ledger_account drop constraint ledger_account_not_overdrawn';

export const lastEuro: Race = {
	name: `${attempts} motions want the last euro: one gets it`,
	rounds: 50,
	removals: [
		{ name: 'the lock on the fund year', unlocked: ['fund_year'] },
		{
			name: 'the lock and ledger_account_not_overdrawn',
			unlocked: ['fund_year'],
			statements: [overdraft]
		}
	],
	prepare
};
