import { readBalances } from '$lib/server/repositories/ledger';
import { makeFormKey } from '$lib/server/services/form-key';
import { topUpFundYear } from '$lib/server/services/top-up-fund-year';
import { aFundYear } from '../support/handing-in';
import type { TestStore } from '../support/scratch-store';
import { aNeighbourhood } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

const posts = 4;

async function prepare({ context }: TestStore) {
	const { neighbourhoodId, manager } = await aNeighbourhood(context);
	const scope = { neighbourhoodId };
	const { id: fundYearId } = await aFundYear(context, neighbourhoodId);
	const free = async () => (await readBalances(context.db.query, scope, fundYearId)).free;
	return async () => {
		const before = await free();
		const formKey = makeFormKey(context);
		const money = { amountCents: 1_00, moneySource: 'Spende', language: 'de' };
		const post = () =>
			topUpFundYear(context, manager, { neighbourhoodId, fundYearId, formKey, ...money });
		const { values, failures, reasons } = await atOnce(Array.from({ length: posts }, () => post));
		const bookings = new Set(values.map(({ bookingId }) => bookingId));
		return [
			...differs('answers', values.length, posts),
			...differs('bookings answered', bookings.size, 1),
			...differs('refused', reasons, []),
			...differs('failures', failures, []),
			...differs('cents booked', (await free()) - before, 1_00)
		];
	};
}

export const formKeyTwice: Race = {
	name: `one form is sent ${posts} times at once: done once, answered the same`,
	rounds: 50,
	removals: [
		{
			name: 'form_key_used_once',
			statements: ['alter table form_key drop constraint form_key_used_once']
		}
	],
	prepare
};
