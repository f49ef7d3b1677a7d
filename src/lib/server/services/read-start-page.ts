import { localDateOf } from '$lib/domain/calendar';
import type { DecisionLine } from '$lib/domain/voting/decision-line';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { listPublishedDecisions } from '$lib/server/repositories/decisions';
import type { MeetingOfBody } from '$lib/server/repositories/meetings';
import { listProposals } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readDecisionLines } from './decision-lines';
import { findNextMeeting } from './find-next-meeting';
import { readCurrentFunds, type FundYearRead } from './read-fund-years';
import { readPublicVotes, type PublicVote } from './read-public-vote';

/** How many projects, and what they ask for together in integer cents. */
export interface Pile {
	readonly count: number;
	readonly cents: number;
}

export type ComingVote = Pick<PublicVote, 'reference' | 'phase' | 'opensAt' | 'closesAt'> & {
	readonly title: string;
};

export interface StartPage {
	/** What all funds together have for this year; integer cents. */
	readonly budgetCents: number;
	readonly funds: readonly FundYearRead[];
	readonly nextMeeting: (MeetingOfBody & { readonly agenda: Pile }) | null;
	/** Published, and not decided yet. */
	readonly open: Pile;
	readonly decided: readonly DecisionLine[];
	/** Votes of residents that are open, or will be. */
	readonly votes: readonly ComingVote[];
}

const decidedShown = 5;

/** What a visitor wants to know first: what is left, what is open, what was decided last. */
export async function readStartPage(
	context: Pick<Context, 'db' | 'now'>,
	{ neighbourhoodId, language }: Scope & { readonly language: string }
): Promise<StartPage> {
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const [funds, meeting, proposals, decisions, votes] = await Promise.all([
		readCurrentFunds(context, scope),
		findNextMeeting(db, scope, context.now()),
		listProposals(db, scope, { states: ['published', 'onAgenda'] }),
		listPublishedDecisions(db, scope, { limit: decidedShown }),
		readPublicVotes(context, scope)
	]);
	const decided = await readDecisionLines(db, scope, { decisions, language });
	const nextMeeting = await withAgenda(db, scope, meeting);
	const thisYear = Number(localDateOf(context.now()).slice(0, 4));
	const budgetCents = funds
		.filter(({ year }) => year === thisYear)
		.reduce((sum, { money }) => sum + money.budgetCents, 0);
	return {
		budgetCents,
		funds,
		nextMeeting,
		open: pileOf(proposals),
		decided,
		votes: comingVotes(votes)
	};
}

async function withAgenda(
	db: Queryable,
	scope: Scope,
	meeting: MeetingOfBody | null
): Promise<StartPage['nextMeeting']> {
	if (meeting === null) return null;
	const items = await listAgendaItems(db, scope, meeting.id);
	return { ...meeting, agenda: pileOf(items.filter(({ withdrawnAt }) => withdrawnAt === null)) };
}

function pileOf(asking: readonly { readonly requestedCents: number }[]): Pile {
	const cents = asking.reduce((sum, { requestedCents }) => sum + requestedCents, 0);
	return { count: asking.length, cents };
}

function comingVotes(votes: readonly PublicVote[]): readonly ComingVote[] {
	return votes
		.filter(({ phase }) => phase === 'open' || phase === 'announced')
		.map(({ reference, phase, opensAt, closesAt, manifest: { title } }) => ({
			...{ reference, phase, opensAt, closesAt, title }
		}));
}
