import type { Next } from '$lib/domain/voting/determination';
import type { WrittenText } from '$lib/domain/text/written-text';
import { formatDate } from '$lib/i18n/date';
import { href } from '$lib/i18n/href';
import { formatNumber } from '$lib/i18n/number';
import { nextStationSentence } from '$lib/i18n/result-sentence';
import { m } from '$lib/paraglide/messages';

interface Case {
	readonly id: string;
	readonly title: WrittenText | null;
}

/** What the desk's tasks are made of. */
export interface DeskFacts {
	readonly toCheck: number;
	readonly toTable: number;
	readonly returned: number;
	readonly forOffice: number;
	readonly openItems: readonly Case[];
	readonly unsettled: readonly (Case & { readonly next: Next | null })[];
	readonly unpublished: readonly Case[];
	readonly barriers: { readonly count: number; readonly firstDueOn: string | null };
	readonly isSetUp: boolean;
}

interface DeskTask {
	readonly title: string;
	readonly to: string;
	readonly hint?: string;
	readonly lang?: string | undefined;
	readonly status: string;
	readonly tone: 'wait' | 'brand' | 'plain';
}

/** What waits for the manager, the most urgent first; nothing that is at zero. */
export function deskTasks(facts: DeskFacts, desk: string): readonly DeskTask[] {
	return [
		...facts.openItems.map((one) => ({
			...titled(one),
			to: href(`${desk}/items/${one.id}`),
			hint: m.desk_vote_open(),
			status: m.desk_vote_status(),
			tone: 'brand' as const
		})),
		...facts.unsettled.map(({ next, ...one }) => ({
			...titled(one),
			to: href(`${desk}/motions/${one.id}`),
			...(next ? { hint: nextStationSentence(next) } : {}),
			status: next?.dueOn ? m.desk_due({ date: formatDate(next.dueOn) }) : m.desk_waits(),
			tone: 'wait' as const
		})),
		...facts.unpublished.map((one) => ({
			...titled(one),
			to: href(`${desk}/motions/${one.id}`),
			hint: m.desk_publish(),
			status: m.desk_publish_status(),
			tone: 'wait' as const
		})),
		...piles(facts, desk)
	];
}

function piles(facts: DeskFacts, desk: string): readonly DeskTask[] {
	const { count, firstDueOn } = facts.barriers;
	const proposals = href(`${desk}/proposals`);
	const all = [
		{ count: facts.toCheck, title: m.desk_check(), to: proposals },
		{ count: facts.toTable, title: m.desk_to_table(), to: proposals },
		{
			count: facts.forOffice,
			title: m.office_title(),
			to: href(`${desk}/office`),
			hint: m.office_task_hint()
		},
		{
			count,
			title: m.desk_barriers(),
			to: href(`${desk}/barriers`),
			hint: firstDueOn === null ? '' : m.desk_barriers_hint({ date: formatDate(firstDueOn) })
		},
		{
			count: facts.returned,
			title: m.desk_returned(),
			to: proposals,
			hint: m.desk_returned_hint(),
			tone: 'plain' as const
		}
	];
	const open = all
		.filter((pile) => pile.count > 0)
		.map(({ count: waiting, ...pile }) => ({
			tone: 'wait' as const,
			...pile,
			status: m.desk_count({ count: formatNumber(waiting) })
		}));
	return facts.isSetUp ? open : [...open, setUpTask(desk)];
}

function setUpTask(desk: string): DeskTask {
	return {
		title: m.setup_title(),
		to: href(`${desk}/set-up`),
		hint: m.desk_set_up_hint(),
		status: m.desk_waits(),
		tone: 'wait' as const
	};
}

function titled({ id, title }: Case) {
	return { title: title?.content ?? id, lang: title?.language };
}
