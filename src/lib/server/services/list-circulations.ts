import type { Actor } from '$lib/domain/access/actor';
import { lastDayOf } from '$lib/domain/circulation/circulation-window';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import {
	listCirculations as listStored,
	type StoredCirculation
} from '$lib/server/repositories/circulations';
import type { Scope } from '$lib/server/repositories/scope';
import { answeringSeat, readCirculationFacts } from './circulation-facts';
import { readProposalTitle } from './read-proposal-title';

/** A vote in writing in a list. */
export interface CirculationLine {
	readonly id: string;
	readonly title: WrittenText | null;
	readonly bodyName: string;
	readonly bodySlug: string;
	readonly state: 'open' | 'over' | 'ended';
	readonly lastOn: string;
}

interface Asked {
	readonly neighbourhoodId: string;
	readonly language: string;
}

/** The votes in writing of one body, the newest first. */
export async function readCirculationsOfBody(
	context: Context,
	{ bodySlug, ...asked }: Asked & { readonly bodySlug: string }
): Promise<readonly CirculationLine[]> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const stored = await listStored(context.db.query, scope, { bodySlug });
	return Promise.all(stored.map((one) => lineOf(context, scope, { one, ...asked })));
}

/** Those that still run, for the desk: the one that ends first in front. */
export async function listDueCirculations(
	context: Context,
	asked: Asked
): Promise<readonly CirculationLine[]> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const open = await listStored(context.db.query, scope, { state: 'open' });
	const sorted = [...open].sort((one, other) => one.closesAt.getTime() - other.closesAt.getTime());
	return Promise.all(sorted.map((one) => lineOf(context, scope, { one, ...asked })));
}

/** Those that ask this account, with whether it has answered. */
export async function listOwnCirculations(
	context: Context,
	actor: Actor,
	asked: Asked
): Promise<readonly (CirculationLine & { readonly hasAnswered: boolean })[]> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const own = [];
	for (const one of await listStored(context.db.query, scope, { state: 'open' })) {
		const facts = await readCirculationFacts(context.db.query, scope, {
			circulation: one,
			now: context.now()
		});
		const answering = facts && answeringSeat(actor, facts);
		if (!answering) continue;
		const { votedBy, by } = answering.who;
		own.push({
			...(await lineOf(context, scope, { one, ...asked })),
			hasAnswered: votedBy.includes(by) || votedBy.includes('member')
		});
	}
	return own;
}

async function lineOf(
	{ db, now }: Context,
	scope: Scope,
	{ one, language }: { readonly one: StoredCirculation; readonly language: string }
): Promise<CirculationLine> {
	const { id, bodyName, bodySlug, proposalId, closesAt, state } = one;
	return {
		...{ id, bodyName, bodySlug },
		title: await readProposalTitle(db.query, scope, { proposalId, language }),
		state: state === 'open' && closesAt <= now() ? 'over' : state,
		lastOn: lastDayOf({ closesAt })
	};
}
