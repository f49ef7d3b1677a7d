import type { AccountActor } from '$lib/domain/access/actor';
import type { ElectorateEntry } from '$lib/domain/meeting/electorate';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { closeItem as decide, type CloseItemRefusal } from '$lib/domain/voting/close-item';
import { checkHands, type HandsRaised, type HandsRefusal } from '$lib/domain/voting/enter-tally';
import type { AnsweredFacts } from '$lib/domain/voting/vote-facts';
import { closeAgendaItem } from '$lib/server/repositories/agenda-items';
import { countBallots, markProtectedGround } from '$lib/server/repositories/ballots';
import { insertElectorate, readElectorate } from '$lib/server/repositories/electorate-entries';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import { replaceSeal } from '$lib/server/repositories/secret-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { readTally, saveTally } from '$lib/server/repositories/tallies';
import { readTexts } from '$lib/server/repositories/texts';
import { electorateNow } from './enter-roll-call';
import { saveObjections } from './enter-tally';
import { benchesOf, handsInRoom } from './hands-in-room';
import type { ItemFacts } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { readClosing, readSecretCount, type SecretCount } from './secret-count';

/** What is said when a vote ends. */
export interface VoteEnding {
	readonly itemId: string;
	/** Ballots whose objection the moderator marks as touching a protected group (WC-05). */
	readonly protectedBallotIds?: readonly string[];
	/** What the rules ask about how the vote came about. */
	readonly facts?: Partial<AnsweredFacts>;
	/** The words of objections in a secret vote, handed in in the room, with the language they are in. */
	readonly objections?: { readonly words: string; readonly language: string };
}

export type EndVoteRefusal = CloseItemRefusal | HandsRefusal | 'notFound';

interface Ending {
	readonly facts: ItemFacts;
	readonly command: VoteEnding;
	readonly actor: AccountActor;
	readonly rules: RuleDocument;
}

/** Ends the vote on an open item: who was there at the end, what was counted, how it came about. */
export async function endVote(
	tx: UseCaseTransaction,
	scope: Scope,
	{ secret, ...asked }: Omit<Ending, 'rules'> & { readonly secret: string }
): Promise<Result<true, EndVoteRefusal>> {
	const { facts, command } = asked;
	const { item, interests } = facts;
	const { id: itemId, state, entryMode, ruleSetVersionId } = item;
	if (ruleSetVersionId === null) return refuse('notOpenYet');
	const version = await findRuleVersion(tx, scope, ruleSetVersionId);
	if (version === null) return refuse('notFound');
	const rules = version.document;
	const groups = await readTally(tx, scope, itemId);
	const sealed = await readSecretCount(tx, scope, { itemId, rules, secret });
	const electorate = electorateNow(facts);
	const closing =
		sealed && (await readClosing(tx, scope, { sealed, electorate, interests, rules }));
	const closed = decide({
		item: state,
		entryMode,
		hasCount: groups.length > 0 || (await countBallots(tx, scope, itemId)) > 0,
		isSpoiled: closing?.isSpoiled ?? false,
		interests,
		rules: rules.funding,
		answers: command.facts ?? {}
	});
	if (!closed.ok) return closed;
	const ending = { ...asked, rules };
	const counted = closing
		? await emptyUrn(tx, scope, { ...ending, sealed, groups: closing.groups })
		: await count(tx, scope, { ...ending, groups });
	if (!counted.ok) return counted;
	await write(tx, scope, {
		itemId,
		electorate: closing?.electorate ?? electorate,
		answered: closed.value
	});
	return ok(true);
}

/** Hands are looked at once more; ballots, cast or called, stay as they are. */
async function count(
	tx: UseCaseTransaction,
	scope: Scope,
	ending: Ending & { readonly groups: readonly HandsRaised[] }
): Promise<Result<true, HandsRefusal>> {
	const { facts, command } = ending;
	if (facts.item.entryMode === 'showOfHands') return await checkRoom(tx, scope, ending);
	const ballotIds = command.protectedBallotIds ?? [];
	await markProtectedGround(tx, scope, { agendaItemId: facts.item.id, ballotIds });
	return ok(true);
}

/** Enters the sums of a secret vote, and empties its seal. */
async function emptyUrn(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		facts,
		command,
		actor,
		sealed,
		groups
	}: Ending & { readonly sealed: SecretCount; readonly groups: readonly HandsRaised[] }
): Promise<Result<true, never>> {
	const agendaItemId = facts.item.id;
	await saveTally(tx, scope, { agendaItemId, groups, now: tx.at });
	await replaceSeal(tx, scope, { ...sealed.urn, sealed: '' });
	const { words: reason, language } = command.objections ?? { words: '', language: '' };
	await saveObjections(tx, scope, { agendaItemId, reason, language, actor });
	return ok(true);
}

/** The hands once more against the room as it is now: somebody may have left since they were counted. */
async function checkRoom(
	tx: UseCaseTransaction,
	scope: Scope,
	{ facts, groups, rules }: Ending & { readonly groups: readonly HandsRaised[] }
): Promise<Result<true, HandsRefusal>> {
	const { item } = facts;
	const inRoom = handsInRoom(groups, facts, rules);
	const objections = await readTexts(tx, scope, { ownerKind: 'agendaItem', ownerIds: [item.id] });
	const checked = checkHands({
		rules: rules.funding,
		benches: benchesOf(rules),
		groups: inRoom,
		reason: objections[0]?.content ?? ''
	});
	if (!checked.ok) return checked;
	await saveTally(tx, scope, { agendaItemId: item.id, groups: inRoom, now: tx.at });
	return ok(true);
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		itemId,
		electorate,
		answered
	}: {
		readonly itemId: string;
		readonly electorate: readonly ElectorateEntry[];
		readonly answered: AnsweredFacts;
	}
): Promise<void> {
	const at = { agendaItemId: itemId, phase: 'closing' } as const;
	// Who lost the seat after voting has a line already: it says that this vote does not count.
	const gone = new Set((await readElectorate(tx, scope, at)).map(({ voter }) => voter));
	const rest = electorate.filter(({ voter }) => !gone.has(voter));
	await insertElectorate(tx, scope, {
		...at,
		electorate: rest.map((entry) => ({ ...entry, id: tx.random.uuid() }))
	});
	await closeAgendaItem(tx, scope, { id: itemId, facts: answered, now: tx.at });
	tx.note({
		action: 'closeItem',
		subjectKind: 'agendaItem',
		subjectId: itemId,
		details: { facts: answered }
	});
}
