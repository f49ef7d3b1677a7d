/**
 * How often a wrong code may be typed from one network address. 80 bits are not guessed either way; the limit keeps
 * somebody who tries from keeping the server busy.
 */
export const codeTries = { windowMs: 15 * 60_000, fromAddress: 20 } as const;

export function mayTryCode(wrongBefore: number): boolean {
	return wrongBefore < codeTries.fromAddress;
}
