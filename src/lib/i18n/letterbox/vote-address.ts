import { href } from '$lib/i18n/href';
import { leftToRight } from '$lib/i18n/isolated';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';

type Addressed = Pick<VoteOnPaper, 'neighbourhood' | 'reference' | 'origin'>;

/** The short address of a vote, with a code in it where a letter has one. Following it changes nothing. */
export function voteAddress(vote: Addressed, code: string | null = null): string {
	const path = href(`/${vote.neighbourhood.slug}/v/${vote.reference}`);
	return `${vote.origin}${path}${code === null ? '' : `?code=${code}`}`;
}

/** The same as people type it, inside a sentence of any language. */
export function shownAddress(vote: Addressed): string {
	return leftToRight(voteAddress(vote).replace(/^https?:\/\//, ''));
}
