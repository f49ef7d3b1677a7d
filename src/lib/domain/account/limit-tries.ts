/** Wrong tries by password, or requests for a link, within the window; this one not among them. */
export interface TriesBefore {
	/** From this network address, at whatever account. */
	readonly fromAddress: number;
	/** At this account, from wherever. */
	readonly atAccount: number;
	/** At this account from this network address. */
	readonly atAccountFromAddress: number;
}

const minute = 60_000;

/** Sign-in by password: the window, and how many wrong tries it allows (ASVS 5.0, 6.3.1). */
export const passwordTries = {
	windowMs: 15 * minute,
	fromAddress: 10,
	atAccount: 10,
	/** What remains to an address when others have used up the account's tries, so that nobody is locked out. */
	fromOtherAddress: 3,
	/** No network of however many addresses gets further than this. */
	atAccountAtMost: 100
} as const;

/** Mails with a link: how many to one mail address, and asked for from one network address (S54). */
export const linkMails = { windowMs: 60 * minute, toAddress: 3, fromAddress: 60 } as const;

/** Drafts begun from one network address: a school class in one room still gets through (S53). */
export const newDrafts = { windowMs: 60 * minute, fromAddress: 60 } as const;

/** Tries of the one-time token that makes the first administrator. */
export const setupTries = { windowMs: 15 * minute, fromAddress: 10 } as const;

/**
 * Whether one more try by password may be made. Ten wrong ones close the account to those addresses that
 * tried; its owner, somewhere else, still gets in.
 */
export function mayTryPassword(before: TriesBefore): boolean {
	if (before.fromAddress >= passwordTries.fromAddress) return false;
	if (before.atAccount >= passwordTries.atAccountAtMost) return false;
	return (
		before.atAccount < passwordTries.atAccount ||
		before.atAccountFromAddress < passwordTries.fromOtherAddress
	);
}
