import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import type { MinutesDocument, MinutesPoint } from '$lib/domain/meeting/schema/minutes-document';
import { formatDateOf } from '$lib/i18n/date';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';
import { attendanceBlocks, quorumBlocks } from './attendance-blocks';
import { headFacts } from './head-facts';
import { motionBlocks } from './motion-blocks';
import { pointTitle } from './point-title';
import { residentVoteBlocks } from './resident-vote-blocks';
import { roundSection } from './round-blocks';
import type { Block, Section, Sheet } from './sheet';
import { writtenBlocks } from './written-blocks';

/** The minutes in the words of the page's language; what people wrote stays as they wrote it. */
export function minutesSheet(view: MinutesView): Sheet {
	const { document, status, audience } = view;
	const { head } = document;
	const { revision } = status;
	const signatures: Block = {
		kind: 'signatures',
		labels: [m.minutes_signature_chair(), m.minutes_signature_taker()]
	};
	const opening: Section = {
		id: 'head',
		blocks: [
			{ kind: 'facts', rows: headFacts(view) },
			...writtenBlocks(head, view),
			...attendanceBlocks(view),
			...quorumBlocks(document)
		]
	};
	const points = document.points.flatMap((point) => [
		{ id: point.id, blocks: pointBlocks(point, view) },
		...roundsAfter(point, document).map(roundSection)
	]);
	const votes = { id: 'resident-votes', blocks: residentVoteBlocks(document) };
	const closing = { id: 'signatures', blocks: audience === 'internal' ? [signatures] : [] };
	return {
		title: { text: m.minutes_title({ body: head.body }) },
		lead: m.minutes_lead({ date: formatDateOf(new Date(head.startsAt)) }),
		sections: [opening, ...points, votes, closing].filter(({ blocks }) => blocks.length > 0),
		footer:
			revision === null
				? m.minutes_footer_draft()
				: m.minutes_footer({
						number: formatNumber(revision.number),
						hash: revision.hash.slice(0, 16)
					})
	};
}

/** Rounds whose last motion this point is: only then its money was shared out. */
function roundsAfter({ id }: MinutesPoint, { points, rounds }: MinutesDocument) {
	return rounds.filter(({ motions }) => {
		const isIn = (point: MinutesPoint) => motions.some(({ itemId }) => itemId === point.id);
		return points.findLast(isIn)?.id === id;
	});
}

function pointBlocks(point: MinutesPoint, view: MinutesView): readonly Block[] {
	const before = m.minutes_point_number({ number: formatNumber(point.position) });
	const heading: Block = { kind: 'heading', level: 2, before, text: pointTitle(point) };
	return point.kind === 'topic'
		? [heading, ...writtenBlocks(point, view)]
		: [heading, ...motionBlocks(point, view)];
}
