import { and, asc, eq, gt, gte, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { localDateOf } from '$lib/domain/calendar';
import type { HeldRole, HeldSeat, Role } from '$lib/domain/access/actor';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { account, body, roleAssignment, seat, seatHolder } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface RoleAssignment {
	readonly id: string;
	readonly accountId: string;
	readonly displayName: string;
	readonly email: string | null;
	readonly role: Role;
	readonly fromAt: Date;
}

const current = (at: Date) =>
	and(
		lte(roleAssignment.fromAt, at),
		or(isNull(roleAssignment.untilAt), gt(roleAssignment.untilAt, at))
	);

const untilAtLeast = (on: string) => or(isNull(seatHolder.untilOn), gte(seatHolder.untilOn, on));

const columns = {
	id: roleAssignment.id,
	accountId: roleAssignment.accountId,
	displayName: account.displayName,
	email: account.email,
	role: roleAssignment.role,
	fromAt: roleAssignment.fromAt
};

/** The offices that an account holds at this instant, in all neighbourhoods: this makes the actor. */
export async function readHeldRoles(
	db: Queryable,
	accountId: string,
	at: Date
): Promise<readonly HeldRole[]> {
	return await db
		.select({ neighbourhoodId: roleAssignment.neighbourhoodId, role: roleAssignment.role })
		.from(roleAssignment)
		.where(and(eq(roleAssignment.accountId, accountId), current(at)));
}

/** The seats that an account holds on this local date, in all neighbourhoods: this makes the actor. */
export async function readHeldSeats(
	db: Queryable,
	accountId: string,
	on: string
): Promise<readonly HeldSeat[]> {
	return await db
		.select({
			neighbourhoodId: seatHolder.neighbourhoodId,
			bodyId: seat.bodyId,
			seatId: seatHolder.seatId,
			capacity: seatHolder.capacity
		})
		.from(seatHolder)
		.innerJoin(
			seat,
			and(eq(seat.neighbourhoodId, seatHolder.neighbourhoodId), eq(seat.id, seatHolder.seatId))
		)
		.where(
			and(
				eq(seatHolder.accountId, accountId),
				isNull(seat.withdrawnAt),
				lte(seatHolder.fromOn, on),
				untilAtLeast(on)
			)
		);
}

/** Who holds which office in this neighbourhood at this instant, by name. */
export async function readRoleAssignments(
	db: Queryable,
	scope: Scope,
	at: Date
): Promise<readonly RoleAssignment[]> {
	return await db
		.select(columns)
		.from(roleAssignment)
		.innerJoin(account, eq(account.id, roleAssignment.accountId))
		.where(and(eq(roleAssignment.neighbourhoodId, scope.neighbourhoodId), current(at)))
		.orderBy(asc(account.displayName), asc(roleAssignment.role));
}

/** The offices that are held today by somebody who acts for a seat of this body. */
export async function readRolesWithSeat(
	db: Queryable,
	scope: Scope,
	{ bodyId, at }: { readonly bodyId: string; readonly at: Date }
): Promise<readonly Role[]> {
	const on = localDateOf(at);
	const rows = await db
		.selectDistinct({ role: roleAssignment.role })
		.from(roleAssignment)
		.innerJoin(
			seatHolder,
			and(
				eq(seatHolder.neighbourhoodId, roleAssignment.neighbourhoodId),
				eq(seatHolder.accountId, roleAssignment.accountId)
			)
		)
		.innerJoin(
			seat,
			and(eq(seat.neighbourhoodId, seatHolder.neighbourhoodId), eq(seat.id, seatHolder.seatId))
		)
		.where(
			and(
				eq(roleAssignment.neighbourhoodId, scope.neighbourhoodId),
				eq(seat.bodyId, bodyId),
				isNull(seat.withdrawnAt),
				current(at),
				lte(seatHolder.fromOn, on),
				untilAtLeast(on)
			)
		);
	return rows.map(({ role }) => role);
}

export async function insertRole(
	tx: Transaction,
	scope: Scope,
	granted: {
		readonly id: string;
		readonly accountId: string;
		readonly role: Role;
		readonly fromAt: Date;
	}
): Promise<void> {
	await tx.insert(roleAssignment).values({ ...granted, neighbourhoodId: scope.neighbourhoodId });
}

/** Ends an office that is held at this instant; null when there is none such here. */
export async function endRole(
	tx: Transaction,
	scope: Scope,
	which: { readonly id: string; readonly at: Date }
): Promise<{ readonly accountId: string; readonly role: Role } | null> {
	const [ended] = await tx
		.update(roleAssignment)
		.set({ untilAt: which.at })
		.where(
			and(
				eq(roleAssignment.neighbourhoodId, scope.neighbourhoodId),
				eq(roleAssignment.id, which.id),
				current(which.at)
			)
		)
		.returning({ accountId: roleAssignment.accountId, role: roleAssignment.role });
	return ended ?? null;
}

/** Who holds which office in which neighbourhood, for the page of the installation's administrators. */
export async function readAllRoleAssignments(
	db: Queryable,
	at: Date
): Promise<readonly (RoleAssignment & Scope)[]> {
	return await db
		.select({ ...columns, neighbourhoodId: roleAssignment.neighbourhoodId })
		.from(roleAssignment)
		.innerJoin(account, eq(account.id, roleAssignment.accountId))
		.where(current(at))
		.orderBy(asc(account.displayName), asc(roleAssignment.role));
}

/** The accounts of everybody who sits in a body today, in any neighbourhood. */
export async function readSeatedAccountIds(
	db: Queryable,
	on: string
): Promise<readonly { readonly accountId: string; readonly neighbourhoodId: string }[]> {
	const rows = await db
		.selectDistinct({
			accountId: seatHolder.accountId,
			neighbourhoodId: seatHolder.neighbourhoodId
		})
		.from(seatHolder)
		.where(and(isNotNull(seatHolder.accountId), lte(seatHolder.fromOn, on), untilAtLeast(on)));
	return rows.flatMap(({ accountId, neighbourhoodId }) =>
		accountId === null ? [] : [{ accountId, neighbourhoodId }]
	);
}

export interface SeatOf {
	readonly accountId: string;
	readonly neighbourhoodId: string;
	readonly bodyName: string;
	readonly capacity: 'member' | 'substitute';
}

/** Who sits in which body on this local date, in all neighbourhoods. */
export async function readAllSeatsHeld(db: Queryable, on: string): Promise<readonly SeatOf[]> {
	const rows = await db
		.select({
			accountId: seatHolder.accountId,
			neighbourhoodId: seatHolder.neighbourhoodId,
			bodyName: body.name,
			capacity: seatHolder.capacity
		})
		.from(seatHolder)
		.innerJoin(
			seat,
			and(eq(seat.neighbourhoodId, seatHolder.neighbourhoodId), eq(seat.id, seatHolder.seatId))
		)
		.innerJoin(body, and(eq(body.neighbourhoodId, seat.neighbourhoodId), eq(body.id, seat.bodyId)))
		.where(
			and(
				isNotNull(seatHolder.accountId),
				isNull(seat.withdrawnAt),
				lte(seatHolder.fromOn, on),
				untilAtLeast(on)
			)
		)
		.orderBy(asc(body.name), asc(seat.position));
	return rows.flatMap(({ accountId, ...held }) =>
		accountId === null ? [] : [{ ...held, accountId }]
	);
}
