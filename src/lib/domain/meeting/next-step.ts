import type { ItemState, MeetingState } from './meeting';

export interface StepOfItem {
	readonly itemId: string;
	readonly state: ItemState;
	/** Taken off the agenda. */
	readonly isOff: boolean;
}

export type NextStep =
	| { readonly kind: 'invite' | 'attendance' | 'openMeeting' | 'draw' | 'closeMeeting' }
	| { readonly kind: 'closeItem' | 'openItem'; readonly itemId: string };

/**
 * The one thing that whoever runs the meeting does next; null once it is over. What is open comes first, so that a
 * screen that was loaded anew in the middle of an item leads back to it.
 */
export function nextStep({
	meeting,
	items,
	asksInvitation,
	asksAttendance,
	asksDraw
}: {
	readonly meeting: MeetingState;
	readonly items: readonly StepOfItem[];
	/** Whether the body has seats, the day is still to come, and nobody has been invited. */
	readonly asksInvitation: boolean;
	/** Whether the body has seats and nobody has written down yet who is there. */
	readonly asksAttendance: boolean;
	/** Whether seats are empty that the draw could fill, and it has not been made. */
	readonly asksDraw: boolean;
}): NextStep | null {
	if (meeting === 'closed' || meeting === 'cancelled') return null;
	if (meeting === 'planned' && asksInvitation) return { kind: 'invite' };
	if (asksAttendance) return { kind: 'attendance' };
	if (meeting === 'planned') return { kind: 'openMeeting' };
	const alive = items.filter(({ isOff }) => !isOff);
	const open = alive.find(({ state }) => state === 'open');
	if (open) return { kind: 'closeItem', itemId: open.itemId };
	if (asksDraw) return { kind: 'draw' };
	const next = alive.find(({ state }) => state === 'planned');
	return next ? { kind: 'openItem', itemId: next.itemId } : { kind: 'closeMeeting' };
}
