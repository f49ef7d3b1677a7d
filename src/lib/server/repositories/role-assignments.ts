import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { HeldRole, HeldSeat, Role } from '$lib/domain/access/actor';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { account, roleAssignment, seat, seatHolder } from '$lib/server/db/schema';

interface Scope {
	readonly neighbourhoodId: string;
}

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
				or(isNull(seatHolder.untilOn), gt(seatHolder.untilOn, on), eq(seatHolder.untilOn, on))
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
		.select({
			id: roleAssignment.id,
			accountId: roleAssignment.accountId,
			displayName: account.displayName,
			email: account.email,
			role: roleAssignment.role,
			fromAt: roleAssignment.fromAt
		})
		.from(roleAssignment)
		.innerJoin(account, eq(account.id, roleAssignment.accountId))
		.where(and(eq(roleAssignment.neighbourhoodId, scope.neighbourhoodId), current(at)))
		.orderBy(asc(account.displayName), asc(roleAssignment.role));
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
