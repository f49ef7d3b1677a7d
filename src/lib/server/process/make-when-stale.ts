import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was made from which sources. */
export interface Stamp {
	/** The file that remembers the fingerprint of the sources. */
	readonly file: string;
	/** The fingerprint of the sources as they are now. */
	readonly hash: string;
}

function remembered(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

/** Whether something was made, to the end, from exactly these sources. */
export const isFresh = ({ file, hash }: Stamp): boolean => remembered(file) === hash;

/**
 * Makes something and remembers from what. The stamp is taken away first and written last, and only when `make`
 * says that it succeeded: what was interrupted never counts as made.
 */
export async function makeAnew(
	{ file, hash }: Stamp,
	make: () => Promise<boolean>
): Promise<boolean> {
	rmSync(file, { force: true });
	if (!(await make())) return false;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, hash);
	return true;
}
