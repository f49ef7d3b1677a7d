import type { AccountActor } from '$lib/domain/access/actor';
import type { NoRightReason } from '$lib/domain/council/right-to-vote';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { castBallot as decide, type CastBallotRefusal } from '$lib/domain/voting/cast-ballot';
import { countSecretly } from '$lib/domain/voting/count-secretly';
import { givePoints, type PointsRefusal } from '$lib/domain/voting/give-points';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import { insertMark } from '$lib/server/repositories/secret-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { noRightOf, readItemFacts, type ItemFacts } from './item-facts';
import { ownEntry, type OwnEntry } from './own-entry';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readSecretCount, sealAgain, type SealKey, type SecretCount } from './secret-count';

/** What is chosen, never written down by itself. */
interface SecretChoice {
	readonly choice: Choice;
	readonly points: number | null;
	readonly reason: string;
}

export interface CastSecretBallot extends MeetingCommand {
	readonly itemId: string;
}

type Refusal =
	| CastBallotRefusal
	| PointsRefusal
	| NoRightReason
	| 'secretVoteSpoiled'
	| 'benchUnknown'
	| 'notFound';

/**
 * Casts a vote so that nobody can tell whose it is: the voter is marked, and the sealed count is replaced by one that
 * holds one vote more. The choice stands apart from the command, whose hash the form's key keeps: three choices are
 * quickly tried.
 */
export async function castSecretBallot(
	context: Context,
	actor: AccountActor,
	{ command, vote }: { readonly command: CastSecretBallot; readonly vote: SecretChoice }
): Promise<Result<true, Refusal | CommandRefusal>> {
	const { neighbourhoodId, itemId, formKey } = command;
	const scope = { neighbourhoodId };
	const withoutChoice: CastSecretBallot = { neighbourhoodId, itemId, formKey };
	return performCommand<true, Refusal>(
		context,
		{
			actor,
			command: withoutChoice,
			onConstraint: {
				secret_mark_one_per_entry: 'alreadyVoted',
				secret_mark_only_while_open: 'itemClosed'
			}
		},
		async (tx, now) => {
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts) return refuse('notFound');
			const entry = await ownEntry(tx, scope, { actor, facts });
			const cast = await tryToCast(tx, scope, { facts, entry, vote, key: context });
			const noRight = noRightOf(actor, facts);
			return !cast.ok && cast.reason === 'notEntitled' && noRight !== null ? noRight : cast;
		}
	);
}

interface Casting {
	readonly facts: ItemFacts;
	readonly entry: OwnEntry | null;
	readonly vote: SecretChoice;
	readonly key: SealKey;
}

async function tryToCast(
	tx: UseCaseTransaction,
	scope: Scope,
	{ facts: { item }, entry, vote, key }: Casting
): Promise<Result<true, Refusal>> {
	const { id: itemId, ruleSetVersionId: versionId } = item;
	const rules = versionId === null ? null : await findRuleVersion(tx, scope, versionId);
	if (rules === null || item.entryMode === null) return refuse('notOpenYet');
	const { document } = rules;
	const { secret } = key;
	const secretCount = await readSecretCount(tx, scope, { itemId, rules: document, secret });
	const decided = decide({
		item: item.state,
		entryMode: item.entryMode,
		rules: document.funding,
		entry,
		hasVoted: entry !== null && secretCount?.marked.has(entry.current.voter) === true,
		choice: vote.choice,
		reason: vote.reason
	});
	if (!decided.ok) return decided;
	const points = givePoints(document.funding, decided.value, vote.points);
	if (!points.ok) return points;
	if (entry === null || secretCount === null) return refuse('notEntitled');
	const cast = { choice: decided.value, points: points.value };
	return await write(tx, scope, { entry, secretCount, rules: document, cast, key });
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		entry,
		secretCount: { urn, count },
		rules,
		cast,
		key
	}: {
		readonly entry: OwnEntry;
		readonly secretCount: SecretCount;
		readonly rules: RuleDocument;
		readonly cast: Omit<SecretChoice, 'reason'>;
		readonly key: SealKey;
	}
): Promise<Result<true, 'secretVoteSpoiled' | 'benchUnknown'>> {
	if (count === null) return refuse('secretVoteSpoiled');
	const bench = rules.body.benches.value.length > 0 ? entry.current.benchCode : null;
	const more = countSecretly(count, { ...cast, bench });
	if (!more.ok) return more;
	const { agendaItemId } = urn;
	await insertMark(tx, scope, { agendaItemId, electorateEntryId: entry.id });
	const next = { ...urn, castCount: urn.castCount + 1 };
	await sealAgain(tx, scope, { urn: next, count: more.value, key });
	tx.note({ action: 'castBallot', subjectKind: 'agendaItem', subjectId: agendaItemId });
	return ok(true);
}
