import type { Role } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { readDemoAccounts, type Account } from '$lib/server/repositories/accounts';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import {
	readAllRoleAssignments,
	readAllSeatsHeld
} from '$lib/server/repositories/role-assignments';

export interface DemoOffice {
	readonly office: Role | 'administrator' | 'member' | 'substitute';
	/** The body for a seat. */
	readonly body: string | null;
	/** Null for the portal's administration, which is nowhere. */
	readonly neighbourhood: string | null;
}

export interface DemoPerson {
	readonly accountId: string;
	readonly displayName: string;
	/** All that the person holds today: offices before seats; empty for somebody who just lives here. */
	readonly offices: readonly DemoOffice[];
}

type Held = DemoOffice & { readonly accountId: string };

/** Who may be tried out on the sign-in page of a demo; nobody anywhere else. */
export async function readDemoPeople(context: Context): Promise<readonly DemoPerson[]> {
	if (context.mode !== 'demo') return [];
	const [accounts, held] = await Promise.all([
		readDemoAccounts(context.db.query),
		readAllHeld(context)
	]);
	return accounts.map((account) => ({
		accountId: account.id,
		displayName: account.displayName,
		offices: officesOf(account, held)
	}));
}

function officesOf({ id, isAdministrator }: Account, held: readonly Held[]): readonly DemoOffice[] {
	const own = held.filter(({ accountId }) => accountId === id);
	return [
		...(isAdministrator
			? [{ office: 'administrator' as const, body: null, neighbourhood: null }]
			: []),
		...own.map(({ office, body, neighbourhood }) => ({ office, body, neighbourhood }))
	];
}

async function readAllHeld({ db: { query }, now }: Context): Promise<readonly Held[]> {
	const at = now();
	const [roles, seats, neighbourhoods] = await Promise.all([
		readAllRoleAssignments(query, at),
		readAllSeatsHeld(query, localDateOf(at)),
		listNeighbourhoods(query)
	]);
	const names = new Map(neighbourhoods.map(({ id, name }) => [id, name]));
	const nameOf = ({ neighbourhoodId }: { readonly neighbourhoodId: string }) =>
		names.get(neighbourhoodId) ?? null;
	return [
		...roles.map((held) => ({
			accountId: held.accountId,
			office: held.role,
			body: null,
			neighbourhood: nameOf(held)
		})),
		...seats.map((held) => ({
			accountId: held.accountId,
			office: held.capacity,
			body: held.bodyName,
			neighbourhood: nameOf(held)
		}))
	];
}
