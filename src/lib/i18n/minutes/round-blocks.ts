import type { MinutesRound } from '$lib/domain/meeting/schema/minutes-document';
import { textFor, type WrittenText } from '$lib/domain/text/written-text';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { roundStates, roundWays } from '$lib/i18n/round-words';
import { textLanguage } from '$lib/i18n/text-language';
import { m } from '$lib/paraglide/messages';
import type { Block, Fact, Run, Section } from './sheet';
import { quote } from './written-blocks';

/** Motions that shared the money of a fund: how, what each got, and what was left. */
export function roundSection(round: MinutesRound): Section {
	const heading: Block = { kind: 'heading', level: 2, text: { text: m.round_title() } };
	const way: Block = { kind: 'text', text: roundWays[round.way]() };
	const blocks = [heading, way, factsOf(round), motionTable(round), ...cutBlocks(round)];
	return { id: `round-${round.id}`, blocks };
}

function factsOf({ state, money, motions, markers }: MinutesRound): Block {
	const row = (label: string, text: string): Fact => ({ label, value: { text } });
	const asked = motions.reduce((all, { amountCents }) => all + amountCents, 0);
	const rows = [
		row(m.minutes_head_status(), roundStates[state]()),
		...(markers === null ? [] : [row(m.minutes_round_markers(), formatNumber(markers))]),
		...(money ? [row(m.round_money_free(), formatCents(money.freeCents))] : []),
		row(m.round_money_asked(), formatCents(asked)),
		...(money ? [row(m.round_money_left(), formatCents(money.leftCents))] : [])
	];
	return { kind: 'facts', rows };
}

function motionTable({ state, motions }: MinutesRound): Block {
	const isShared = state === 'closed';
	return {
		kind: 'table',
		caption: m.minutes_round_caption(),
		isCount: true,
		head: [
			m.minutes_fact_reference(),
			m.minutes_fact_amount(),
			...(isShared ? [m.minutes_round_place(), m.minutes_round_award()] : [])
		],
		rows: motions.map(({ reference, titles, amountCents, place, awardCents }) => [
			titleOf(titles, reference),
			{ text: formatCents(amountCents) },
			...(isShared ? [{ text: place === null ? '–' : formatNumber(place) }] : []),
			...(isShared ? [{ text: awardCents === null ? '–' : formatCents(awardCents) }] : [])
		])
	};
}

function titleOf(titles: readonly WrittenText[], reference: string): Run {
	const title = textFor(titles, textLanguage());
	return title === null ? { text: reference } : { text: title.content, lang: title.language };
}

function cutBlocks({ motions, cuts }: MinutesRound): readonly Block[] {
	if (cuts.length === 0) return [];
	const heading: Block = { kind: 'heading', level: 3, text: { text: m.round_cuts_title() } };
	return [
		heading,
		...cuts.flatMap(({ reference, fromCents, toCents, isUndone, texts }): readonly Block[] => {
			const titles = motions.find((one) => one.reference === reference)?.titles ?? [];
			const about = titleOf(titles, reference);
			const line = m.round_cut_line({ from: formatCents(fromCents), to: formatCents(toCents) });
			const label = isUndone ? `${line}. ${m.round_cut_undone()}` : line;
			const [said] = quote(label, texts);
			if (said?.kind === 'quote') return [{ ...said, about }];
			return [{ kind: 'text', text: `${about.text}: ${label}` }];
		})
	];
}
