import { addMonths } from '../calendar';

export const barrierLimits = { page: 300, message: 5_000 } as const;

/** Reports from one network address: enough for a patient tester, too few to bury the desk. */
export const barrierTries = { windowMs: 60 * 60_000, fromAddress: 20 } as const;

/** The last day on which an answer is in time: within a month (BITV 2.0 § 7, BGG § 12b). */
export function answerDueOn(reportedOn: string): string {
	return addMonths(reportedOn, 1);
}

const secret = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{20,})$/i;
const publicAfter: ReadonlySet<string | undefined> = new Set(['meetings', 'items']);

/**
 * The address of a page without what must stay secret in it: whoever holds the address of a draft or of a
 * link for signing in can use it. Meetings and their items are public.
 */
export function reportedPage(path: string): string {
	const [plain = ''] = path.split(/[?#]/);
	const parts = plain.split('/');
	return parts
		.map((part, index) => (secret.test(part) && !publicAfter.has(parts[index - 1]) ? '…' : part))
		.join('/');
}

/** Whether the desk of this neighbourhood answers: for its own pages, and for those that are nobody's. */
export function concerns(
	pagePath: string,
	{ slug, slugs }: { readonly slug: string; readonly slugs: readonly string[] }
): boolean {
	const first = pagePath.split('/').find((part) => part !== '');
	return first === slug || !slugs.some((other) => other === first);
}
