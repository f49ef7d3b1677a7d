import type { SetupTaskName, SetupTaskState } from '$lib/domain/setup/setup-tasks';
import { m } from '$lib/paraglide/messages';

const titles = {
	neighbourhood: () => m.setup_task_neighbourhood(),
	manager: () => m.setup_task_manager(),
	fundYear: () => m.setup_task_fund_year(),
	body: () => m.setup_task_body(),
	rules: () => m.setup_task_rules(),
	holders: () => m.setup_task_holders(),
	offices: () => m.setup_task_offices(),
	meeting: () => m.setup_task_meeting()
} satisfies Record<SetupTaskName, () => string>;

const states = {
	done: { status: () => m.setup_task_done(), tone: 'yes' },
	next: { status: () => m.setup_task_next(), tone: 'brand' },
	open: { status: () => m.setup_task_open(), tone: 'plain' },
	waits: { status: () => m.setup_task_waits(), tone: 'wait' }
} as const satisfies Record<SetupTaskState, { status: () => string; tone: string }>;

/** A task of setting up as the list shows it. */
export function setupTaskWords(name: SetupTaskName, state: SetupTaskState) {
	return { title: titles[name](), status: states[state].status(), tone: states[state].tone };
}
