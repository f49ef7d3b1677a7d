import { createHash } from 'node:crypto';

/**
 * SHA-256 of a code as `readCode` gives it, hex: all that is kept of it. It needs no salt and no slow hash: nobody
 * tries 2^80 codes.
 */
export function hashCode(code: string): string {
	return createHash('sha256').update(code).digest('hex');
}
