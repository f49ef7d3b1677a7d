import type { AccountActor } from '$lib/domain/access/actor';
import { ok } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertAdministrator } from '$lib/server/repositories/accounts';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import { perform } from '$lib/server/services/perform';
import { createBerlin } from './create-berlin';
import { createBremen } from './create-bremen';
import { inventPerson, on, todayOf } from './demo-stage';
import { writeDemoSite } from './write-demo-site';

/**
 * Fills an empty demo by the real use cases, each on the day on which it would have happened: ledger, audit,
 * texts and mails are as real as anybody's. All days count from today. Answers whether there was anything to do.
 */
export async function createDemo(context: Context): Promise<boolean> {
	if (context.mode !== 'demo') return false;
	if ((await listNeighbourhoods(context.db.query)).length > 0) return false;
	const today = todayOf(context);
	const lastYear = Number(today.slice(0, 4)) - 1;
	const firstDay = `${lastYear}-02-02`;
	const administrator = await inventAdministrator(on(context, firstDay));
	await writeDemoSite(on(context, firstDay), administrator);
	await createBremen({ context, today, firstDay, administrator });
	await createBerlin({ context, today, firstDay, administrator });
	return true;
}

async function inventAdministrator(at: Context): Promise<AccountActor> {
	const administrator = await inventPerson(at, {
		name: 'Administratorin',
		email: 'administratorin@quartierstimme.example',
		isAdministrator: true
	});
	const named = await perform(at, { actor: administrator, neighbourhoodId: null }, async (tx) => {
		await insertAdministrator(tx, administrator.accountId, tx.at);
		tx.note({ action: 'demoCreated', subjectKind: 'instance', subjectId: 'demo' });
		return ok(true);
	});
	if (!named.ok) throw new Error('The demo could not name its administrator');
	return administrator;
}
