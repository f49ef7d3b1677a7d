import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import type { MotionPoint, Recusal } from '$lib/domain/meeting/schema/minutes-document';
import { formatTime } from '$lib/i18n/date';
import { groundWord } from '$lib/i18n/interest-ground';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { nextStationSentence, resultSentence } from '$lib/i18n/result-sentence';
import { stepAnswer, stepQuestion, stepSentence, stepSource } from '$lib/i18n/step-sentence';
import { m } from '$lib/paraglide/messages';
import { concernBlocks } from './concern-blocks';
import { when, type Block, type Fact } from './sheet';
import { voteTable } from './vote-table';
import { quote, writtenBlocks } from './written-blocks';

const heading = (text: string): Block => ({ kind: 'heading', level: 3, text: { text } });

/** A motion in the minutes: what it was, what was said, who stayed out, how it was decided and why. */
export function motionBlocks(point: MotionPoint, view: MinutesView): readonly Block[] {
	const isKnown = view.audience === 'internal' || view.document.head.publicity === 'public';
	return [
		{ kind: 'facts', rows: motionFacts(point) },
		...when(isKnown && point.state !== 'notReached', ...talkBlocks(point)),
		...writtenBlocks(point, view),
		...concernBlocks(point, view),
		...amendmentBlocks(point),
		...when(point.recusals.length > 0, heading(m.minutes_recusals_heading()), {
			kind: 'list',
			items: point.recusals.map((one) => recusalWords(one, view))
		}),
		...resultBlocks(point, view)
	];
}

function motionFacts(point: MotionPoint): readonly Fact[] {
	const row = (label: string, text: string): Fact => ({ label, value: { text } });
	const { openedAt, closedAt, requestedCents, amountCents } = point;
	const modes = {
		online: () => (point.isSecret ? m.minutes_vote_secret() : m.minutes_vote_online()),
		rollCall: () => m.ballot_mode_roll_call(),
		secretOnline: () => m.minutes_vote_secret(),
		showOfHands: () => m.minutes_vote_hands()
	};
	const opened = openedAt === null ? [] : [formatTime(new Date(openedAt))];
	const closed = closedAt === null ? [] : [formatTime(new Date(closedAt))];
	return [
		row(m.minutes_fact_reference(), point.reference),
		row(m.minutes_fact_requested(), formatCents(requestedCents)),
		...(amountCents === requestedCents
			? []
			: [row(m.minutes_fact_amount(), formatCents(amountCents))]),
		...(point.reading > 1 ? [row(m.minutes_fact_reading(), formatNumber(point.reading))] : []),
		...(point.entryMode === null ? [] : [row(m.minutes_fact_vote(), modes[point.entryMode]())]),
		...opened.map((from) => row(m.minutes_fact_time(), [from, ...closed].join(' – ')))
	];
}

function talkBlocks({ talk }: MotionPoint): readonly Block[] {
	const text = m.minutes_talk_counts({
		questions: formatNumber(talk.question),
		for: formatNumber(talk.for),
		against: formatNumber(talk.against)
	});
	return when(talk.question + talk.for + talk.against > 0, { kind: 'text', text });
}

const amendmentStates = {
	proposed: () => m.minutes_amendment_proposed(),
	adopted: () => m.minutes_amendment_adopted(),
	dropped: () => m.minutes_amendment_dropped()
};

function amendmentBlocks({ amendments }: MotionPoint): readonly Block[] {
	return amendments.flatMap(({ state, amountCents, texts }) => {
		const label = amendmentStates[state]();
		const amount =
			amountCents === null ? '' : m.minutes_amendment_amount({ amount: formatCents(amountCents) });
		const said = quote([label, amount].filter(Boolean).join(' '), texts);
		return said.length > 0 ? said : [{ kind: 'text' as const, text: `${label} ${amount}` }];
	});
}

function recusalWords(recusal: Recusal, { document, names, audience }: MinutesView): string {
	const { bench, seat, term, pseudonym, ground, leftRoom } = recusal;
	const group = document.benches.find(({ code }) => code === bench)?.name;
	const name = term === null ? undefined : names[term];
	const who = [group, seat, name ?? pseudonym].filter(Boolean).join(', ');
	const person = who === '' ? m.minutes_remark_somebody() : who;
	const words =
		audience === 'public'
			? m.minutes_recusal_public({ who: person })
			: m.minutes_recusal_internal({ who: person, ground: groundWord[ground]() });
	return leftRoom ? `${words} ${m.minutes_recusal_left()}` : words;
}

function resultBlocks(point: MotionPoint, view: MinutesView): readonly Block[] {
	const { determination, state } = point;
	if (determination === null) {
		const isHidden = state === 'closed' && view.audience === 'public';
		const text = isHidden ? m.minutes_result_not_public() : m.minutes_result_none();
		if (state === 'notReached') return [{ kind: 'text', text: m.meeting_item_not_reached() }];
		return [{ kind: 'text', text: state === 'discussed' ? m.talk_item_discussed() : text }];
	}
	const { output } = determination;
	const table = voteTable(output, point, view.document.benches);
	const steps = output.steps.map((step) => ({
		question: stepQuestion(step),
		answer: stepAnswer(step) ?? '',
		text: stepSentence(step),
		source: stepSource(step) ?? ''
	}));
	return [
		heading(m.minutes_result_heading()),
		{ kind: 'result', text: resultSentence(output) },
		...(table === null ? [] : [table]),
		...when(output.next !== null, {
			kind: 'text',
			text: output.next === null ? '' : nextStationSentence(output.next)
		}),
		heading(m.decision_page_how()),
		{ kind: 'steps', steps },
		...point.objections.flatMap((words) => quote(m.decision_page_objections(), [words]))
	];
}
