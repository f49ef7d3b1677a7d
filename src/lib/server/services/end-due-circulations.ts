import { lastDayOf, remindsAt } from '$lib/domain/circulation/circulation-window';
import { isRecused } from '$lib/domain/council/declare-interest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { enqueueMails } from '$lib/server/outbox/enqueue-mail';
import {
	listCirculations,
	lockCirculation,
	markReminded,
	type StoredCirculation
} from '$lib/server/repositories/circulations';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import type { Scope } from '$lib/server/repositories/scope';
import { readCirculationFacts, type CirculationFacts } from './circulation-facts';
import { readCirculationMail } from './circulation-mail';
import { endNow } from './end-circulation';
import { perform, type UseCaseTransaction } from './perform';

export interface CirculationRound {
	readonly ended: number;
	readonly reminded: number;
}

/**
 * What circulations need that nobody does: ends those whose window is over or in which all have answered, and
 * reminds who has not. Several processes share the work: each takes a circulation that no other holds. One that
 * needs a person, because a veto has to be read, stays for the desk.
 */
export async function endDueCirculations(context: Context): Promise<CirculationRound> {
	let ended = 0;
	let reminded = 0;
	for (const { id: neighbourhoodId } of await listNeighbourhoods(context.db.query)) {
		const scope = { neighbourhoodId };
		const open = await listCirculations(context.db.query, scope, { state: 'open' });
		for (const { id } of open) {
			if ((await alone(context, { scope, id }, end)).ok) ended++;
			else if ((await alone(context, { scope, id }, remind)).ok) reminded++;
		}
	}
	return { ended, reminded };
}

type Work = (
	tx: UseCaseTransaction,
	scope: Scope,
	circulation: StoredCirculation
) => Promise<Result<unknown, string>>;

/** Works on a circulation in a transaction of its own, unless somebody else does or it has ended meanwhile. */
async function alone(
	context: Context,
	{ scope, id }: { readonly scope: Scope; readonly id: string },
	work: Work
) {
	const actor = { kind: 'visitor' } as const;
	const { neighbourhoodId } = scope;
	return perform<unknown, string>(context, { actor, neighbourhoodId }, async (tx) => {
		const circulation = await lockCirculation(tx, scope, { id, skip: true });
		return circulation?.state === 'open' ? work(tx, scope, circulation) : refuse('notDue');
	});
}

const end: Work = (tx, scope, circulation) =>
	endNow(tx, scope, { circulation, hasReadVetoes: false });

const remind: Work = async (tx, scope, circulation) => {
	const isDue = circulation.remindedAt === null && remindsAt(circulation) <= tx.at;
	if (!isDue || circulation.closesAt <= tx.at) return refuse('notDue');
	const facts = await readCirculationFacts(tx, scope, { circulation, now: tx.at });
	if (!facts) return refuse('notDue');
	const { title, answerPath: path } = await readCirculationMail(tx, scope, circulation);
	const lastOn = lastDayOf(circulation);
	await enqueueMails(tx, {
		neighbourhoodId: scope.neighbourhoodId,
		to: [...stillToAnswer(facts)].map((accountId) => ({ accountId })),
		template: 'circulationReminder',
		params: { title, path, lastOn }
	});
	await markReminded(tx, scope, { id: circulation.id, now: tx.at });
	tx.note({
		action: 'circulationReminded',
		subjectKind: 'circulation',
		subjectId: circulation.id
	});
	return ok(true);
};

/** Those who may vote, and for whose seat nobody has. */
function stillToAnswer({ seats, answers, interests }: CirculationFacts): ReadonlySet<string> {
	const open = seats.filter(({ id }) => !answers.some((one) => one.circulationSeatId === id));
	return new Set(
		open.flatMap(({ seatId, holders }) =>
			holders.flatMap(({ accountId, capacity }) =>
				accountId === null || isRecused(interests, { seatId, capacity }) ? [] : [accountId]
			)
		)
	);
}
