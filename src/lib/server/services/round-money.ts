import { z } from 'zod';

const storedResult = z.object({ leftCents: z.int() });

/** What a closed round left in the fund, as its stored result says; integer cents, null where nothing was shared. */
export function leftOf(output: unknown): number | null {
	const read = storedResult.safeParse(output);
	return read.success ? read.data.leftCents : null;
}
