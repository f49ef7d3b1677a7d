import type { Role } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { readAccounts, readAdministrators, type Account } from '$lib/server/repositories/accounts';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import {
	readAllRoleAssignments,
	readRoleAssignments,
	readSeatedAccountIds,
	type RoleAssignment
} from '$lib/server/repositories/role-assignments';

/** An office that somebody holds now. */
export interface HeldOffice {
	readonly assignmentId: string;
	readonly neighbourhoodId: string;
	readonly neighbourhood: string;
	readonly role: Role;
	readonly fromAt: Date;
}

/** A person as the installation's administrators see them. */
export interface Person {
	readonly accountId: string;
	readonly displayName: string;
	readonly email: string | null;
	readonly locale: string;
	readonly isAdministrator: boolean;
	readonly isClosed: boolean;
	readonly offices: readonly HeldOffice[];
}

async function readOffices({
	db,
	now
}: Context): Promise<readonly (HeldOffice & { accountId: string })[]> {
	const [held, neighbourhoods] = await Promise.all([
		readAllRoleAssignments(db.query, now()),
		listNeighbourhoods(db.query)
	]);
	const names = new Map(neighbourhoods.map(({ id, name }) => [id, name]));
	return held.flatMap(({ id, accountId, neighbourhoodId, role, fromAt }) => {
		const neighbourhood = names.get(neighbourhoodId);
		return neighbourhood === undefined
			? []
			: [{ accountId, assignmentId: id, neighbourhoodId, neighbourhood, role, fromAt }];
	});
}

const personOf = (
	{ id, displayName, email, locale, isAdministrator, state }: Account,
	offices: Awaited<ReturnType<typeof readOffices>>
): Person => ({
	accountId: id,
	displayName,
	email,
	locale,
	isAdministrator,
	isClosed: state === 'closed',
	offices: offices
		.filter(({ accountId }) => accountId === id)
		.map(({ assignmentId, neighbourhoodId, neighbourhood, role, fromAt }) => {
			return { assignmentId, neighbourhoodId, neighbourhood, role, fromAt };
		})
});

/** Whoever administers, holds an office or sits in a body anywhere, by name. */
export async function readPeople(context: Context): Promise<readonly Person[]> {
	const { query } = context.db;
	const [administrators, offices, seated] = await Promise.all([
		readAdministrators(query),
		readOffices(context),
		readSeatedAccountIds(query, localDateOf(context.now()))
	]);
	const ids = [
		...administrators.map(({ id }) => id),
		...[...offices, ...seated].map(({ accountId }) => accountId)
	];
	const accounts = await readAccounts(query, [...new Set(ids)]);
	return accounts.map((account) => personOf(account, offices));
}

/** One account, whatever it holds; null when there is none such. */
export async function readPerson(context: Context, accountId: string): Promise<Person | null> {
	const [[account], offices] = await Promise.all([
		readAccounts(context.db.query, [accountId]),
		readOffices(context)
	]);
	return account === undefined ? null : personOf(account, offices);
}

/** Who holds which office in this neighbourhood, by name. */
export async function readOfficeHolders(
	{ db, now }: Context,
	neighbourhoodId: string
): Promise<readonly RoleAssignment[]> {
	return readRoleAssignments(db.query, { neighbourhoodId }, now());
}

/** The neighbourhoods in which an office can be given, by name. */
export async function readPlacesOfOffice({
	db
}: Context): Promise<readonly { readonly id: string; readonly name: string }[]> {
	return (await listNeighbourhoods(db.query)).map(({ id, name }) => ({ id, name }));
}
