import { localDateOf } from '$lib/domain/calendar';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { HandsRaised } from '$lib/domain/voting/enter-tally';
import { conveningBy } from '$lib/domain/voting/vote-facts';
import type { DecideInput, Reading } from '$lib/domain/voting/schema/decide-input';
import type { Queryable } from '$lib/server/db/client';
import type { AgendaItem } from '$lib/server/repositories/agenda-items';
import { listBallots, type StoredBallot } from '$lib/server/repositories/ballots';
import {
	readElectorate,
	type StoredElectorateEntry
} from '$lib/server/repositories/electorate-entries';
import { readMeetingStart } from '$lib/server/repositories/meeting-starts';
import { findMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readTally } from '$lib/server/repositories/tallies';
import { readTexts } from '$lib/server/repositories/texts';
import type { NumberedReading } from './collect-circulations';

type Votes = Reading['votes'];

/** The readings of a motion as decide() takes them: its closed items and those held in writing, in their order. */
export async function collectReadings(
	db: Queryable,
	scope: Scope,
	{
		items,
		inWriting,
		rules
	}: {
		readonly items: readonly AgendaItem[];
		readonly inWriting: readonly NumberedReading[];
		readonly rules: RuleDocument;
	}
): Promise<DecideInput['readings']> {
	const held: { readonly number: number; readonly reading: Reading }[] = [...inWriting];
	for (const item of items) {
		const meeting = await findMeeting(db, scope, item.meetingId);
		if (!meeting || item.closedAt === null) continue;
		const reading: Reading = {
			heldOn: localDateOf(item.closedAt),
			room: meeting.publicity,
			bodyOnlyPrepares: false,
			...conveningBy(item.facts, await readMeetingStart(db, scope, meeting.id)),
			votes: await votesOf(db, scope, { item, rules })
		};
		held.push({ number: item.reading, reading });
	}
	return held.sort((one, other) => one.number - other.number).map(({ reading }) => reading);
}

async function votesOf(
	db: Queryable,
	scope: Scope,
	{ item, rules }: { readonly item: AgendaItem; readonly rules: RuleDocument }
): Promise<Votes> {
	if (item.entryMode === 'showOfHands' || item.entryMode === 'secretOnline') {
		const groups = await readTally(db, scope, item.id);
		const objections = await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds: [item.id] });
		return { kind: 'tally', groups: groups.map((group) => handsOf(group, objections.length > 0)) };
	}
	const agendaItemId = item.id;
	const electorate = await readElectorate(db, scope, { agendaItemId, phase: 'closing' });
	const ballots = await listBallots(db, scope, item.id);
	const reasons = await readTexts(db, scope, {
		ownerKind: 'ballot',
		ownerIds: ballots.map(({ id }) => id)
	});
	// Who objects in a roll call says so aloud: one text holds the words of all of them.
	const spoken =
		item.entryMode === 'rollCall'
			? await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds: [item.id] })
			: [];
	const hasReason = new Set(
		spoken.length > 0 ? ballots.map(({ id }) => id) : reasons.map(({ ownerId }) => ownerId)
	);
	return ballotVotes({
		electorate,
		ballots,
		hasReason,
		hasBenches: rules.body.benches.value.length > 0
	});
}

/** One text holds the words of all objections of the room: with it, each of them has its reason. */
function handsOf(group: HandsRaised, hasReasons: boolean) {
	const { protectedVetoes, ...counts } = group;
	return {
		...counts,
		vetoWithReason: hasReasons ? group.veto : 0,
		vetoOnProtectedGround: protectedVetoes
	};
}

/**
 * The votes with the electorate of the closing. Who left, or turned out to be conflicted, after having voted is
 * listed as such and their vote is not counted: what counts is who may vote when the vote ends.
 */
export function ballotVotes({
	electorate,
	ballots,
	hasReason,
	hasBenches
}: {
	readonly electorate: readonly Omit<StoredElectorateEntry, 'id'>[];
	readonly ballots: readonly StoredBallot[];
	readonly hasReason: ReadonlySet<string>;
	readonly hasBenches: boolean;
}): Votes {
	const entries = new Map(electorate.map((entry) => [entry.voter, entry]));
	return {
		kind: 'ballots',
		electorate: electorate.map(({ voter, benchCode, capacity, present, recused }) => ({
			voter,
			bench: hasBenches ? benchCode : null,
			capacity,
			present,
			recused
		})),
		ballots: ballots.flatMap(({ id, voter, choice, touchesProtectedGround, points }) => {
			const entry = entries.get(voter);
			if (!entry || !entry.present || entry.recused) return [];
			return [
				{
					voter,
					castBy: entry.capacity,
					choice,
					hasReason: hasReason.has(id),
					touchesProtectedGround,
					points
				}
			];
		})
	};
}
