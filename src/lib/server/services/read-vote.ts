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
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { noRightOf, readItemFacts, type ItemFacts } from './item-facts';
import { readOwnCast, readSecretTerms, type OwnCast, type SecretTerms } from './own-cast';
import { ownVote } from './own-vote';
import { readItem, type ItemRead } from './read-item';

export interface VoteRead {
	readonly item: ItemRead;
	/** The vote that has arrived for the reader's seat; null while none has. */
	readonly cast: OwnCast | null;
	/** Null where the vote is not secret. */
	readonly secret: SecretTerms | null;
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
	const cast = await readOwnCast(db, scope, { actor, facts });
	return {
		item: read,
		cast,
		secret: await readSecretTerms(db, scope, { actor, facts }),
		method: methodOf(profile),
		mostPoints: mostPointsOf(profile),
		options: votingOptions(profile).map((choice) => ({
			choice,
			needsReason: needsReason(profile, choice)
		})),
		refusal: refusalFor({ actor, facts, profile, hasVoted: cast !== null })
	};
}

/** Why this reader can't vote now; null when they can. */
function refusalFor({
	actor,
	facts,
	profile,
	hasVoted
}: {
	readonly actor: Actor;
	readonly facts: ItemFacts;
	readonly profile: FundingProfile;
	readonly hasVoted: boolean;
}): VoteRead['refusal'] {
	const own = ownVote(actor, facts);
	const tried = castBallot({
		item: facts.item.state,
		entryMode: facts.item.entryMode ?? 'online',
		rules: profile,
		entry: own,
		hasVoted,
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
