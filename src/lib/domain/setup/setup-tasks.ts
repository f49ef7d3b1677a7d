/** What a neighbourhood needs before its first decision, in the order in which it is asked. */
export const setupTaskNames = [
	'neighbourhood',
	'manager',
	'fundYear',
	'body',
	'rules',
	'holders',
	'offices',
	'meeting'
] as const;
export type SetupTaskName = (typeof setupTaskNames)[number];

/** `next` is the one thing to do now; `waits` needs an earlier one; `open` can be done at any time. */
export type SetupTaskState = 'done' | 'next' | 'open' | 'waits';

export interface SetupTask {
	readonly name: SetupTaskName;
	readonly state: SetupTaskState;
}

/** What is there already. Bodies without seats count as fully seated. */
export interface SetupFacts {
	readonly hasAddress: boolean;
	/** Somebody holds the office of the neighbourhood's manager. */
	readonly hasManager: boolean;
	readonly hasFundYear: boolean;
	readonly bodyCount: number;
	readonly bodiesWithRules: number;
	readonly bodiesFullySeated: number;
	/** Offices that the rules in force call upon, and how many of them somebody holds. */
	readonly officesNeeded: number;
	readonly officesHeld: number;
	/** Announced, or nothing to announce: no body of the neighbourhood holds meetings. */
	readonly hasComingMeeting: boolean;
}

/** The task list of setting up: what is done, what comes next, what has to wait. */
export function setupTasks(facts: SetupFacts): readonly SetupTask[] {
	const hasBody = facts.bodyCount > 0;
	const hasRules = hasBody && facts.bodiesWithRules === facts.bodyCount;
	const isDone: Readonly<Record<SetupTaskName, boolean>> = {
		neighbourhood: facts.hasAddress,
		manager: facts.hasManager,
		fundYear: facts.hasFundYear,
		body: hasBody,
		rules: hasRules,
		holders: hasBody && facts.bodiesFullySeated === facts.bodyCount,
		offices: hasRules && facts.officesHeld >= facts.officesNeeded,
		meeting: facts.hasComingMeeting
	};
	const isPossible: Readonly<Record<SetupTaskName, boolean>> = {
		neighbourhood: true,
		manager: true,
		fundYear: true,
		body: true,
		rules: hasBody,
		holders: hasBody,
		offices: facts.bodiesWithRules > 0,
		meeting: facts.bodiesWithRules > 0
	};
	const next = setupTaskNames.find((name) => !isDone[name] && isPossible[name]);
	return setupTaskNames.map((name) => {
		if (isDone[name]) return { name, state: 'done' };
		if (name === next) return { name, state: 'next' };
		return { name, state: isPossible[name] ? 'open' : 'waits' };
	});
}
