import type { Role } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { readDemoAccounts, type Account } from '$lib/server/repositories/accounts';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import { readHeldRoles, readHeldSeats } from '$lib/server/repositories/role-assignments';

export interface DemoPerson {
	readonly accountId: string;
	readonly displayName: string;
	/** What the person is: an office before a seat, a seat before nothing. */
	readonly office: Role | 'administrator' | 'member' | 'substitute' | null;
	/** Name of the neighbourhood where they hold it; null where it is none's. */
	readonly where: string | null;
}

/** Who may be tried out on the sign-in page of a demo; nobody anywhere else. */
export async function readDemoPeople(context: Context): Promise<readonly DemoPerson[]> {
	if (context.mode !== 'demo') return [];
	const { query } = context.db;
	const names = new Map((await listNeighbourhoods(query)).map(({ id, name }) => [id, name]));
	const accounts = await readDemoAccounts(query);
	return Promise.all(accounts.map((account) => describe(context, account, names)));
}

async function describe(
	{ db, now }: Context,
	{ id, displayName, isAdministrator }: Account,
	names: ReadonlyMap<string, string>
): Promise<DemoPerson> {
	const at = now();
	const [role] = await readHeldRoles(db.query, id, at);
	const [seat] = await readHeldSeats(db.query, id, localDateOf(at));
	const neighbourhoodId = role?.neighbourhoodId ?? seat?.neighbourhoodId;
	return {
		accountId: id,
		displayName,
		office: isAdministrator ? 'administrator' : (role?.role ?? seat?.capacity ?? null),
		where: (neighbourhoodId === undefined ? null : names.get(neighbourhoodId)) ?? null
	};
}
