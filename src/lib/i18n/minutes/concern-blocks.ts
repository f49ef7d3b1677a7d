import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import type { Concern, MotionPoint } from '$lib/domain/meeting/schema/minutes-document';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';
import { when, type Block } from './sheet';
import { quote } from './written-blocks';

const parts = {
	member: () => m.minutes_remark_somebody(),
	resident: () => m.motion_by_resident(),
	manager: () => m.motion_by_manager(),
	applicant: () => m.motion_by_applicant()
} satisfies Record<Concern['speaker'], () => string>;

/** What a minority was concerned about, and what it was answered: a missing answer is told as well. */
export function concernBlocks(
	{ concerns }: Pick<MotionPoint, 'concerns'>,
	view: MinutesView
): readonly Block[] {
	const heading: Block = {
		kind: 'heading',
		level: 3,
		text: { text: m.talk_concern_heading() }
	};
	return when(
		concerns.length > 0,
		heading,
		...concerns.flatMap((concern) => blocksOf(concern, view))
	);
}

function blocksOf(concern: Concern, view: MinutesView): readonly Block[] {
	const { answers, texts } = concern;
	const number = formatNumber(concern.number);
	const label = m.minutes_concern_label({ number, who: whoWords(concern, view) });
	const answered = answers.flatMap((answer) =>
		quote(m.minutes_concern_answer({ number, who: parts[answer.speaker]() }), answer.texts)
	);
	const none: Block = { kind: 'text', text: m.minutes_concern_unanswered() };
	return [...quote(label, texts), ...(answered.length > 0 ? answered : [none])];
}

function whoWords(
	{ speaker, bench, seat, term }: Concern,
	{ document, names }: MinutesView
): string {
	const group = document.benches.find(({ code }) => code === bench)?.name;
	const name = term === null ? undefined : names[term];
	const who = [group, seat, name].filter(Boolean).join(', ');
	return who === '' ? parts[speaker]() : who;
}
