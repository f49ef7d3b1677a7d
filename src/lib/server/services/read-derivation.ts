import type { WrittenText } from '$lib/domain/text/written-text';
import type { Determination } from '$lib/domain/voting/determination';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Queryable } from '$lib/server/db/client';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { listBallots } from '$lib/server/repositories/ballots';
import { listBenches } from '$lib/server/repositories/bodies';
import { listContributions } from '$lib/server/repositories/contributions';
import { listDeterminations } from '$lib/server/repositories/decisions';
import { findMotion } from '$lib/server/repositories/motions';
import { listProceedings } from '$lib/server/repositories/proceedings';
import { findResidentDecision } from '$lib/server/repositories/resident-decisions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

export interface StationRead {
	readonly kind: string;
	readonly outcome: string;
	readonly on: string;
	readonly office: string | null;
	readonly reason: WrittenText | null;
}

export interface CorrectionRead {
	readonly at: Date;
	readonly before: Determination | null;
	readonly explanation: WrittenText | null;
}

/** Everything a page shows about how a motion came to its result. */
export interface DerivationRead {
	readonly determination: Determination;
	/** Names of the benches by their codes, as people know them. */
	readonly benchNames: Readonly<Record<string, string>>;
	readonly conditions: readonly WrittenText[];
	/** Words of vetoes and concerns, without who raised them. */
	readonly objections: readonly { readonly choice: Choice | null; readonly words: WrittenText }[];
	readonly stations: readonly StationRead[];
	readonly corrections: readonly CorrectionRead[];
}

/** How a motion came to where it stands; null before its first vote has ended. */
export async function readDerivation(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<DerivationRead | null> {
	const motion = await findMotion(db, scope, motionId);
	const determinations = motion && (await listDeterminations(db, scope, motionId));
	const newest = determinations?.[0];
	if (!motion || !determinations || newest === undefined) return null;
	const benches = await listBenches(db, scope, motion.bodyId);
	return {
		determination: newest.output,
		benchNames: Object.fromEntries(benches.map(({ code, name }) => [code, name])),
		conditions: await readConditions(db, scope, motionId),
		objections: await readObjections(db, scope, motionId),
		stations: await readStations(db, scope, motionId),
		corrections: await readCorrections(db, scope, determinations)
	};
}

/** What a body asks beside its yes; the residents said yes to what stood on the ballot, and to nothing beside it. */
async function readConditions(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly WrittenText[]> {
	if ((await findResidentDecision(db, scope, motionId)) !== null) return [];
	const contributions = await listContributions(db, scope, motionId);
	const adopted = contributions.filter(
		({ amendmentState, amountCents }) => amendmentState === 'adopted' && amountCents === null
	);
	const ownerIds = adopted.map(({ id }) => id);
	return await readTexts(db, scope, { ownerKind: 'contribution', ownerIds });
}

async function readObjections(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<DerivationRead['objections']> {
	const items = await listItemsOfMotion(db, scope, motionId);
	const closed = items.filter(({ state }) => state === 'closed');
	const ownerIds = closed.map(({ id }) => id);
	const inTheRoom = await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds });
	const raised: { choice: Choice | null; words: WrittenText }[] = inTheRoom
		.filter(({ field }) => field === 'objections')
		.map((words) => ({ choice: null, words }));
	for (const { id } of closed) {
		const ballots = await listBallots(db, scope, id);
		const ballotIds = ballots.map((ballot) => ballot.id);
		const texts = await readTexts(db, scope, { ownerKind: 'ballot', ownerIds: ballotIds });
		for (const words of texts) {
			const choice = ballots.find((ballot) => ballot.id === words.ownerId)?.choice ?? null;
			raised.push({ choice, words });
		}
	}
	return raised;
}

async function readStations(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly StationRead[]> {
	const stored = await listProceedings(db, scope, motionId);
	const ownerIds = stored.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'proceeding', ownerIds });
	return stored.map(({ id, kind, outcome, happenedOn, officeName }) => ({
		kind,
		outcome,
		on: happenedOn,
		office: officeName,
		reason: texts.find(({ ownerId }) => ownerId === id) ?? null
	}));
}

async function readCorrections(
	db: Queryable,
	scope: Scope,
	determinations: Awaited<ReturnType<typeof listDeterminations>>
): Promise<readonly CorrectionRead[]> {
	const corrected = determinations.filter(({ output }) => output.replaces !== null);
	const ownerIds = corrected.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'determination', ownerIds });
	return corrected.map(({ id, createdAt, output }) => ({
		at: createdAt,
		before:
			determinations.find((one) => one.id === output.replaces?.determinationId)?.output ?? null,
		explanation: texts.find(({ ownerId }) => ownerId === id) ?? null
	}));
}
