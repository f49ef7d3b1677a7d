import type { Actor } from '$lib/domain/access/actor';
import type { NoRightReason } from '$lib/domain/council/right-to-vote';
import type { Refusal } from '$lib/domain/result';
import type { FundingProfile } from '$lib/domain/rules/schema/funding-profile';
import { castBallot, type CastBallotRefusal } from '$lib/domain/voting/cast-ballot';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import {
	methodOf,
	mostPointsOf,
	needsReason,
	votingOptions,
	type VotingMethod
} from '$lib/domain/voting/voting-options';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { hasBallot } from '$lib/server/repositories/ballots';
import { readElectorate } from '$lib/server/repositories/electorate-entries';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { noRightOf, readItemFacts, type ItemFacts } from './item-facts';
import { ownVote } from './own-vote';
import { readItem, type ItemRead } from './read-item';

export interface VoteRead {
	readonly item: ItemRead;
	readonly method: VotingMethod;
	/** The most points one voter can give; null where the method counts none. */
	readonly mostPoints: number | null;
	readonly options: readonly { readonly choice: Choice; readonly needsReason: boolean }[];
	/** Why the reader can't vote now; null when they can. */
	readonly refusal: Refusal<CastBallotRefusal | NoRightReason> | null;
}

/** What the ballot shows to its reader; null where there is no such item, or no rules to vote by. */
export async function readVote(
	context: Context,
	actor: Actor,
	asked: {
		readonly neighbourhoodId: string;
		readonly meetingId: string;
		readonly itemId: string;
		readonly language: string;
	}
): Promise<VoteRead | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const db = context.db.query;
	const read = await readItem(context, actor, asked);
	const item = read && (await findAgendaItem(db, scope, asked.itemId));
	const facts = item && (await readItemFacts(db, scope, { item, now: context.now() }));
	if (!facts) return null;
	const rules = await rulesOfItem(db, scope, facts);
	if (rules === null) return null;
	const profile = rules.document.funding;
	return {
		item: read,
		method: methodOf(profile),
		mostPoints: mostPointsOf(profile),
		options: votingOptions(profile).map((choice) => ({
			choice,
			needsReason: needsReason(profile, choice)
		})),
		refusal: await refusalFor(db, scope, { actor, facts, profile })
	};
}

/** Why this reader can't vote now; null when they can. */
async function refusalFor(
	db: Queryable,
	scope: Scope,
	{
		actor,
		facts,
		profile
	}: { readonly actor: Actor; readonly facts: ItemFacts; readonly profile: FundingProfile }
): Promise<VoteRead['refusal']> {
	const own = ownVote(actor, facts);
	const tried = castBallot({
		item: facts.item.state,
		entryMode: facts.item.entryMode ?? 'online',
		rules: profile,
		entry: own,
		hasVoted: own !== null && (await hasVoted(db, scope, { facts, voter: own.current.voter })),
		choice: 'yes',
		reason: ''
	});
	if (tried.ok) return null;
	return tried.reason === 'notEntitled' ? (noRightOf(actor, facts) ?? tried) : tried;
}

/** Those of the opening; before it those in force. */
async function rulesOfItem(
	db: Queryable,
	scope: Scope,
	{ item: { ruleSetVersionId }, rules }: ItemFacts
) {
	return ruleSetVersionId === null ? rules : await findRuleVersion(db, scope, ruleSetVersionId);
}

async function hasVoted(
	db: Queryable,
	scope: Scope,
	{ facts, voter }: { readonly facts: ItemFacts; readonly voter: string }
): Promise<boolean> {
	const agendaItemId = facts.item.id;
	const opening = await readElectorate(db, scope, { agendaItemId, phase: 'opening' });
	const entry = opening.find((one) => one.voter === voter);
	return entry !== undefined && (await hasBallot(db, scope, entry.id));
}
