/** Offices that a person can hold in one neighbourhood. A seat in a body is not a role. */
export const roles = [
	'neighbourhoodManager',
	'arbiter',
	'treasurer',
	'consentingCouncil',
	'programmeOffice'
] as const;

export type Role = (typeof roles)[number];

export interface HeldRole {
	readonly neighbourhoodId: string;
	readonly role: Role;
}

export interface HeldSeat {
	readonly neighbourhoodId: string;
	readonly bodyId: string;
	readonly seatId: string;
	readonly capacity: 'member' | 'substitute';
}

/** A meeting that the person chairs, in a neighbourhood. */
export interface HeldChair {
	readonly neighbourhoodId: string;
	readonly meetingId: string;
}

export interface Visitor {
	readonly kind: 'visitor';
}

export interface AccountActor {
	readonly kind: 'account';
	readonly accountId: string;
	readonly displayName: string;
	readonly locale: string;
	readonly isAdministrator: boolean;
	readonly roles: readonly HeldRole[];
	readonly seats: readonly HeldSeat[];
	/** Meetings that are not over and that this person chairs. */
	readonly chairs?: readonly HeldChair[];
}

/** Whoever asks for something: nobody known, or a signed-in account with what it holds today. */
export type Actor = Visitor | AccountActor;

export const visitor: Visitor = { kind: 'visitor' };

/** Whether the actor holds this office in this neighbourhood. */
export function holdsRole(actor: Actor, neighbourhoodId: string, role: Role): boolean {
	return (
		actor.kind === 'account' &&
		actor.roles.some((held) => held.neighbourhoodId === neighbourhoodId && held.role === role)
	);
}

/** Whether the actor sits in this body, as member or substitute. */
export function holdsSeatIn(actor: Actor, bodyId: string): boolean {
	return actor.kind === 'account' && actor.seats.some((held) => held.bodyId === bodyId);
}

/** Whether one of these offices is that of a neighbourhood's manager. */
export function managesSomewhere(roles: readonly HeldRole[]): boolean {
	return roles.some(({ role }) => role === 'neighbourhoodManager');
}
