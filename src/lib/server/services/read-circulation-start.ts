import {
	startCirculation,
	type StartCirculationRefusal
} from '$lib/domain/circulation/start-circulation';
import { localDateOf } from '$lib/domain/calendar';
import { lastDayOf } from '$lib/domain/circulation/circulation-window';
import { hasSeats } from '$lib/domain/council/body';
import type { Refusal } from '$lib/domain/result';
import type { Source } from '$lib/domain/rules/schema/rule';
import type { CirculationRules } from '$lib/domain/rules/schema/meeting-rules';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { listBodies } from '$lib/server/repositories/bodies';
import type { Scope } from '$lib/server/repositories/scope';
import { findTabledProposal, type TabledProposal } from '$lib/server/repositories/tabled-proposals';
import { listCompetentOn } from './acting-body';
import { motionSoFar } from './put-on-agenda';
import { parseReference } from './proposal-reference';
import { readProposalTitle } from './read-proposal-title';
import { startFacts } from './start-circulation';

/** What one body would be asked, before it is. */
export interface CirculationPlan {
	readonly bodyId: string;
	readonly bodyName: string;
	/** What the manager has to say for it (P-80). */
	readonly asks: 'urgent' | 'listed' | 'nothing';
	readonly rules: CirculationRules | null;
	readonly source: Source | null;
	/** Last day on which an answer would count; null where it cannot start. */
	readonly lastOn: string | null;
	readonly amountCents: number;
	readonly seats: readonly {
		readonly code: string;
		readonly benchName: string;
		readonly people: readonly { readonly name: string; readonly hasAccount: boolean }[];
	}[];
	readonly refusal: Refusal<StartCirculationRefusal> | null;
}

export interface CirculationStartRead {
	readonly title: WrittenText | null;
	readonly plans: readonly CirculationPlan[];
}

/** The bodies that could be asked in writing about a proposal, and what speaks against it; null: no such proposal. */
export async function readCirculationStart(
	context: Context,
	asked: { readonly neighbourhoodId: string; readonly reference: string; readonly language: string }
): Promise<CirculationStartRead | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const db = context.db.query;
	const proposal = await findTabledProposal(db, scope, parseReference(asked.reference));
	if (proposal === null) return null;
	const on = localDateOf(context.now());
	const competent = await listCompetentOn(db, scope, { proposalId: proposal.id, on });
	const bodies = (await listBodies(db, scope)).filter(
		({ id, kind }) => competent.includes(id) && hasSeats(kind)
	);
	const plans: CirculationPlan[] = [];
	for (const body of bodies) {
		const plan = await planFor(context, scope, { proposal, body });
		if (plan !== null) plans.push(plan);
	}
	const { id: proposalId } = proposal;
	const title = await readProposalTitle(db, scope, { proposalId, language: asked.language });
	return { title, plans };
}

async function planFor(
	context: Context,
	scope: Scope,
	{
		proposal,
		body
	}: {
		readonly proposal: TabledProposal;
		readonly body: { readonly id: string; readonly name: string };
	}
): Promise<CirculationPlan | null> {
	const db = context.db.query;
	const motion = await motionSoFar(db, scope, proposal.id);
	// As if all had been said: what is still to be typed is no reason against it.
	const said = { isUrgent: true, isListedSubject: true, ground: '.' };
	const wanted = { proposal, motion, bodyId: body.id, said, now: context.now() };
	const read = await startFacts(db, scope, wanted);
	if (read === null) return null;
	const { facts, seats } = read;
	const tried = startCirculation(facts);
	const rules = facts.rules?.circulation ?? null;
	const allowed = rules?.allowed.value;
	return {
		bodyId: body.id,
		bodyName: body.name,
		asks: allowed === 'urgentOnly' ? 'urgent' : allowed === 'listedSubjects' ? 'listed' : 'nothing',
		rules,
		source: rules?.allowed.source ?? null,
		lastOn: tried.ok ? lastDayOf(tried.value) : null,
		amountCents: facts.amountCents,
		seats: seats.map(({ code, benchName, holders }) => ({
			code,
			benchName,
			people: holders.map(({ personName: name, accountId }) => ({
				name,
				hasAccount: accountId !== null
			}))
		})),
		refusal: tried.ok ? null : tried
	};
}
