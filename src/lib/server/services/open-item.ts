import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { electorateOf } from '$lib/domain/meeting/electorate';
import type { EntryMode } from '$lib/domain/meeting/meeting';
import {
	openItem as decide,
	type ItemOpened,
	type OpeningFacts,
	type OpenItemRefusal
} from '$lib/domain/meeting/open-item';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { findAgendaItem, openAgendaItem } from '$lib/server/repositories/agenda-items';
import { insertElectorate } from '$lib/server/repositories/electorate-entries';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { lockMotion, moveMotion } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';
import { isCompetentOn } from './acting-body';
import { flagApplicant } from './flag-applicant';
import { gateOf } from './gate-rules';
import { amendmentsOf, isWithdrawn, readItemFacts, type ItemFacts } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { layOutUrn, type SealKey } from './secret-count';
import { readTalkSoFar } from './talk-so-far';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface OpenItem extends MeetingCommand {
	readonly itemId: string;
	readonly entryMode: EntryMode;
	/** Whether a secret vote was demanded, where the rules let members do so (P-69). */
	readonly secretDemanded?: boolean | null;
}

/**
 * Opens the vote on an item: fixes the rules in force, how it is counted, and who could vote. Locks
 * meeting, motion and item in this order, as whoever closes the item does.
 */
export async function openItem(
	context: Context,
	actor: Actor,
	command: OpenItem
): Promise<Result<true, OpenItemRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId, entryMode, secretDemanded = null } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now): Promise<Result<true, OpenItemRefusal | 'notFound'>> => {
			const found = await findAgendaItem(tx, scope, itemId);
			if (!found) return refuse('notFound');
			await lockMeeting(tx, scope, found.meetingId);
			await lockMotion(tx, scope, found.motionId);
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts) return refuse('notFound');
			const interests = [...facts.interests, ...(await flagApplicant(tx, scope, facts))];
			const opening = await openingFacts(tx, scope, {
				facts: { ...facts, interests },
				now,
				entryMode,
				secretDemanded
			});
			const opened = decide(opening);
			if (!opened.ok) return opened;
			await write(tx, scope, { facts, opened: opened.value, key: context });
			return ok(true);
		}
	);
}

/** What the rule looks at; the desk's page asks it beforehand what is still missing. */
export async function openingFacts(
	db: Queryable,
	scope: Scope,
	{
		facts,
		now,
		entryMode,
		secretDemanded
	}: {
		readonly facts: Omit<ItemFacts, 'interests'> & Pick<OpeningFacts, 'interests'>;
		readonly now: Date;
		readonly entryMode: EntryMode;
		readonly secretDemanded: boolean | null;
	}
): Promise<OpeningFacts> {
	const { item, meeting, seats, attendance, interests, rules } = facts;
	const { persons, seats: presentSeats } = attendance;
	return {
		item: item.state,
		isWithdrawn: isWithdrawn(facts),
		meeting,
		isCompetent: await isCompetentOn(db, scope, {
			...{ proposalId: item.proposalId, bodyId: item.bodyId },
			on: localDateOf(meeting.startsAt)
		}),
		rules: rules && gateOf(rules),
		requestedCents: item.requestedCents,
		amendments: amendmentsOf(facts),
		interests,
		electorate: electorateOf({ seats, presentSeats, persons, interests }),
		entryMode,
		talk: await readTalkSoFar(db, scope, { facts, now }),
		secretDemanded
	};
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		facts: { item, rules },
		opened,
		key
	}: { readonly facts: ItemFacts; readonly opened: ItemOpened; readonly key: SealKey }
): Promise<void> {
	const { ruleSetVersionId, entryMode, isSecret, electorate, amountCents } = opened;
	const now = tx.at;
	await openAgendaItem(tx, scope, { id: item.id, ruleSetVersionId, entryMode, isSecret, now });
	await moveMotion(tx, scope, { id: item.motionId, to: 'open', now });
	await insertElectorate(tx, scope, {
		agendaItemId: item.id,
		phase: 'opening',
		electorate: electorate.map((entry) => ({ ...entry, id: tx.random.uuid() }))
	});
	if (entryMode === 'secretOnline' && rules !== null)
		await layOutUrn(tx, scope, { itemId: item.id, rules: rules.document, key });
	tx.note({
		action: 'itemOpened',
		subjectKind: 'agendaItem',
		subjectId: item.id,
		details: {
			ruleSetVersionId,
			entryMode,
			isSecret,
			amountCents,
			entitled: electorate.length,
			present: electorate.filter(({ present }) => present).length
		}
	});
}
