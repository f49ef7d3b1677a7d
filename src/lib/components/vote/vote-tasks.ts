import type { Tone } from '$lib/components/ui/tone';
import type { PlanFault } from '$lib/domain/participation/find-plan-faults';
import type { VotingPhase } from '$lib/domain/participation/resident-vote';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { m } from '$lib/paraglide/messages';

/** One thing to do for a vote of the residents; without `to` its time has not come, or is over. */
interface VoteTask {
	readonly title: string;
	readonly to?: string;
	readonly hint?: string;
	readonly status: string;
	readonly tone: Tone;
}

interface VoteWithTasks {
	readonly phase: VotingPhase;
	readonly manifest: Manifest;
	readonly faults: readonly PlanFault[];
	readonly isTakenOver: boolean;
}

const partOf = {
	tooFewProjects: 'projects',
	projectAboveBudget: 'projects',
	budgetAboveFree: 'ballot',
	minimumAboveMaximum: 'ballot',
	maximumAboveProjects: 'ballot',
	rankingOfOne: 'ballot',
	ruleNotForForm: 'ballot',
	opensInPast: 'window',
	closesBeforeOpening: 'window',
	agesCrossed: 'window',
	declarationNotRuled: 'window'
} as const satisfies Record<PlanFault, string>;

const done = () => ({ status: m.setup_task_done(), tone: 'yes' as const });
const next = () => ({ status: m.setup_task_next(), tone: 'brand' as const });
const open = () => ({ status: m.setup_task_open(), tone: 'plain' as const });
const waits = () => ({ status: m.setup_task_waits(), tone: 'plain' as const });

/** What there is to do at the desk, from the first plan to the result. `to(path)`: the address of a page of the vote. */
export function voteTasks(vote: VoteWithTasks, to: (path: string) => string): readonly VoteTask[] {
	return vote.phase === 'planned' ? planTasks(vote, to) : runTasks(vote, to);
}

function planTasks(
	{ manifest, faults }: VoteWithTasks,
	to: (path: string) => string
): readonly VoteTask[] {
	const stateOf = (part: string) =>
		faults.some((fault) => partOf[fault] === part) ? next() : done();
	const count = manifest.projects.length;
	return [
		{
			title: m.residentvote_task_projects(),
			hint: m.residentvote_task_projects_count({ count }),
			to: to('projects'),
			...stateOf('projects')
		},
		{ title: m.residentvote_task_ballot(), to: to('ballot'), ...stateOf('ballot') },
		{ title: m.residentvote_task_window(), to: to('window'), ...stateOf('window') },
		{
			title: m.residentvote_task_announce(),
			to: to('announce'),
			...(faults.length > 0 ? waits() : next())
		}
	];
}

function runTasks(
	{ phase, manifest, isTakenOver }: VoteWithTasks,
	to: (path: string) => string
): readonly VoteTask[] {
	const isBeforeClosing = phase === 'announced' || phase === 'open';
	const isOver = phase === 'counted' || phase === 'calledOff';
	const running = isBeforeClosing ? open() : done();
	return [
		{ title: m.residentvote_task_announce(), ...done() },
		{ title: m.residentvote_task_batches(), to: to('batches'), ...running },
		{ title: m.residentvote_task_voters(), to: to('voters'), ...running },
		{ title: m.residentvote_task_kiosk(), to: to('kiosk'), ...running },
		{ title: m.residentvote_task_paper(), to: to('paper'), ...(isOver ? done() : open()) },
		{
			title: m.residentvote_task_count(),
			to: to('closing'),
			...(isOver ? done() : phase === 'counting' ? next() : waits())
		},
		...(phase === 'counted' && manifest.effect === 'binding'
			? [
					{
						title: m.residentvote_task_take_over(),
						to: to('take-over'),
						...(isTakenOver ? done() : next())
					}
				]
			: []),
		...(phase === 'counted'
			? [{ title: m.residentvote_task_reasons(), to: to('reasons'), ...open() }]
			: [])
	];
}
