import { ok, refuse, type Result } from '../result';

const minute = 60_000;

/** Lifetimes (ms) by what a link is for; to sign in: ASVS 5.0, 6.6.2. Paper needs days to reach somebody. */
export const linkLifetimes = {
	signIn: 10 * minute,
	/** It opens nothing and hands in one draft; whoever reads mails in the evening shall still find it alive. */
	handInProposal: 24 * 60 * minute,
	printed: 7 * 24 * 60 * minute
} as const;

export type LinkPurpose = keyof typeof linkLifetimes;

/** Presses of the button in a wrong browser until the link is dead. */
export const wrongBrowserTries = 5;

export interface SignInLink {
	readonly purpose: LinkPurpose;
	/** Hash of the secret of the browser that asked; null for a link on paper, which no browser asked for. */
	readonly browserHash: string | null;
	readonly tries: number;
	readonly expiresAt: Date;
	readonly usedAt: Date | null;
	readonly replacedAt: Date | null;
}

export type LinkRefusal =
	| 'linkUnknown'
	| 'linkUsed'
	| 'linkReplaced'
	| 'linkExpired'
	| 'linkTriedTooOften'
	| 'linkFromOtherBrowser';

/** Whether the link can be used now, by the browser whose secret has this hash. */
export function useSignInLink<L extends SignInLink>(
	link: L | null,
	by: { readonly purpose: readonly LinkPurpose[]; readonly browserHash: string | null },
	now: Date
): Result<L, LinkRefusal> {
	if (link === null || !by.purpose.includes(link.purpose)) return refuse('linkUnknown');
	if (link.usedAt !== null) return refuse('linkUsed');
	if (link.replacedAt !== null) return refuse('linkReplaced');
	if (now >= link.expiresAt) return refuse('linkExpired');
	if (link.tries >= wrongBrowserTries) return refuse('linkTriedTooOften');
	if (link.browserHash !== null && link.browserHash !== by.browserHash)
		return refuse('linkFromOtherBrowser');
	return ok(link);
}
