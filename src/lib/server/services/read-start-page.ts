import { instantOf, localDateOf } from '$lib/domain/calendar';
import type { DecisionLine } from '$lib/domain/voting/decision-line';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { listPublishedDecisions } from '$lib/server/repositories/decisions';
import { listMeetings, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { listProposals } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readDecisionLines } from './decision-lines';
import { readFundsOfThisYear, type FundYearRead } from './read-fund-years';

/** How many projects, and what they ask for together in integer cents. */
export interface Pile {
	readonly count: number;
	readonly cents: number;
}

export interface StartPage {
	readonly funds: readonly FundYearRead[];
	readonly nextMeeting: (MeetingOfBody & { readonly agenda: Pile }) | null;
	/** Published, and not decided yet. */
	readonly open: Pile;
	readonly decided: readonly DecisionLine[];
}

const decidedShown = 5;

/** What a visitor wants to know first: what is left, what is open, what was decided last. */
export async function readStartPage(
	context: Pick<Context, 'db' | 'now'>,
	{ neighbourhoodId, language }: Scope & { readonly language: string }
): Promise<StartPage> {
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const [funds, nextMeeting, proposals, decisions] = await Promise.all([
		readFundsOfThisYear(context, scope),
		findNextMeeting(db, scope, context.now()),
		listProposals(db, scope, { states: ['published', 'onAgenda'] }),
		listPublishedDecisions(db, scope, { limit: decidedShown })
	]);
	const decided = await readDecisionLines(db, scope, { decisions, language });
	return { funds, nextMeeting, open: pileOf(proposals), decided };
}

/** The meeting that runs, or else the next one from today on. */
async function findNextMeeting(
	db: Queryable,
	scope: Scope,
	now: Date
): Promise<StartPage['nextMeeting']> {
	const thisMorning = instantOf(localDateOf(now), '00:00');
	const coming = (await listMeetings(db, scope)).filter(
		({ state, startsAt }) => state === 'running' || (state === 'planned' && startsAt >= thisMorning)
	);
	const next = coming[0];
	if (next === undefined) return null;
	const items = await listAgendaItems(db, scope, next.id);
	return { ...next, agenda: pileOf(items.filter(({ withdrawnAt }) => withdrawnAt === null)) };
}

function pileOf(asking: readonly { readonly requestedCents: number }[]): Pile {
	const cents = asking.reduce((sum, { requestedCents }) => sum + requestedCents, 0);
	return { count: asking.length, cents };
}
