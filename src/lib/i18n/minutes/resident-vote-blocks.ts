import type { MinutesDocument, VoteOfMinutes } from '$lib/domain/meeting/schema/minutes-document';
import { formatDateTime } from '$lib/i18n/date';
import { isolated, leftToRight } from '$lib/i18n/isolated';
import { m } from '$lib/paraglide/messages';
import { when, type Block } from './sheet';

/** Votes of the residents: whoever has the poster can compare its hash with that in the minutes. */
export function residentVoteBlocks({ residentVotes = [] }: MinutesDocument): readonly Block[] {
	const heading: Block = {
		kind: 'heading',
		level: 2,
		text: { text: m.minutes_resident_votes() }
	};
	const items = residentVotes.map(voteLine);
	return when(items.length > 0, heading, { kind: 'list', items });
}

function voteLine({ reference, title, opensAt, closesAt, manifestHash }: VoteOfMinutes): string {
	return m.minutes_resident_vote_line({
		reference: leftToRight(reference),
		title: isolated(title),
		opens: formatDateTime(new Date(opensAt)),
		closes: formatDateTime(new Date(closesAt)),
		hash: leftToRight(manifestHash.match(/.{1,8}/g)?.join(' ') ?? '')
	});
}
