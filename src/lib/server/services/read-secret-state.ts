import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { needsReason, votingOptions } from '$lib/domain/voting/voting-options';
import type { Context } from '$lib/server/context';
import { listMarks } from '$lib/server/repositories/secret-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { electorateNow } from './enter-roll-call';
import type { ItemFacts } from './item-facts';
import { readClosing, readSecretCount } from './secret-count';
import { readBenchesOfFew, type BenchOfFew } from './warn-of-small-benches';

/** What the manager sees of a secret vote before it ends: never how anybody voted. */
export interface SecretState {
	readonly cast: number;
	/** Whether a vote is in it that should not be, so that it has to be begun anew. */
	readonly isSpoiled: boolean;
	/** From 1 on. */
	readonly round: number;
	/** Benches in which only a few have voted. */
	readonly few: readonly BenchOfFew[];
	/** Whether the rules offer objections, whose words are handed in in the room, and want them for a veto. */
	readonly words: 'none' | 'offered' | 'wanted';
}

/** How a secret vote stands; null for every other vote. */
export async function readSecretState(
	{ db: { query: db }, secret }: Pick<Context, 'db' | 'secret'>,
	scope: Scope,
	{ facts, rules }: { readonly facts: ItemFacts; readonly rules: RuleDocument }
): Promise<SecretState | null> {
	const { id: itemId, bodyId } = facts.item;
	const sealed = await readSecretCount(db, scope, { itemId, rules, secret });
	if (sealed === null) return null;
	const voters = await listMarks(db, scope, itemId);
	const { interests } = facts;
	const closing = { sealed, electorate: electorateNow(facts), interests, rules };
	const isOpen = facts.item.state === 'open';
	const offered = votingOptions(rules.funding).some((one) => one === 'veto' || one === 'concern');
	return {
		cast: voters.length,
		isSpoiled: isOpen && (await readClosing(db, scope, closing)).isSpoiled,
		round: sealed.urn.round,
		few: await readBenchesOfFew(db, scope, { bodyId, voters }),
		words: needsReason(rules.funding, 'veto') ? 'wanted' : offered ? 'offered' : 'none'
	};
}
