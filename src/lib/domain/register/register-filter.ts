import { isRegistered } from '../voting/motion-state';
import { resultKinds, type ResultKind } from '../voting/determination';

/** `takenBack`: was public and has been withdrawn since, whatever its result had been. */
export type RegisterResult = ResultKind | 'takenBack';

/** What a reader can ask the register for: every result that comes into it. */
export const registerResults: readonly RegisterResult[] = [
	...resultKinds.filter(isRegistered),
	'takenBack'
];

/** What somebody looks for in the register; null: whatever it is. */
export interface RegisterFilter {
	readonly words: string | null;
	readonly year: number | null;
	/** Slug of the body that decided. */
	readonly body: string | null;
	readonly result: RegisterResult | null;
	/** Integer cents, both ends included. */
	readonly fromCents: number | null;
	readonly toCents: number | null;
}
