import type { Neighbourhood } from '../neighbourhood/neighbourhood';
import type { Manifest } from './schema/manifest';

/** An announced vote with all that paper tells of it. */
export interface VoteOnPaper {
	readonly neighbourhood: Pick<
		Neighbourhood,
		'slug' | 'name' | 'address' | 'contactEmail' | 'languages'
	>;
	/** `2026-1`. */
	readonly reference: string;
	readonly manifest: Manifest;
	readonly manifestHash: string;
	/** How the public address begins: `https://example.org`. */
	readonly origin: string;
}
