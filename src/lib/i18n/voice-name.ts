import { isolated, leftToRight } from '$lib/i18n/isolated';
import { seatName } from '$lib/i18n/seat-name';
import { m } from '$lib/paraglide/messages';

interface Voice {
	readonly voter: string;
	readonly benchName: string | null;
	readonly name: string | null;
	readonly isGuest: boolean;
}

/** Somebody who speaks, within a sentence of any language: by name, else by the seat, in a forum by the pseudonym. */
export function voiceName({ voter, benchName, name, isGuest }: Voice): string {
	if (name !== null) return isolated(name);
	if (isGuest) return m.guest_kind_guest();
	return benchName === null ? leftToRight(voter) : seatName({ benchName, code: voter });
}
