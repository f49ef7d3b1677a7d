import type { Actor } from '$lib/domain/access/actor';
import { can } from '$lib/domain/access/can';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import { amountsAfterCuts, sumRound, type RoundSum } from '$lib/domain/voting/cut-motion';
import { cutTogether } from '$lib/domain/voting/cut-together';
import type { Mark } from '$lib/domain/voting/rank-by-marks';
import type { RoundMotion } from '$lib/domain/voting/round-motion';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { listCuts, listMarks } from '$lib/server/repositories/round-marks';
import { findRound, type RoundOfMeeting, type StoredRound } from '$lib/server/repositories/rounds';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { cutsOf } from './cut-motion';
import { readOwnMarking } from './mark-motions';
import { readProposalTitle } from './read-proposal-title';
import { leftOf } from './round-money';
import { readMotionsOfRound, type MotionOfRound } from './round-motions';

export interface CutShown {
	readonly id: string;
	readonly title: WrittenText | null;
	readonly code: string;
	readonly fromCents: number;
	readonly toCents: number;
	readonly reason: WrittenText | null;
	readonly isUndone: boolean;
}

export interface RoundShown {
	readonly round: Omit<StoredRound, 'output'>;
	readonly meeting: MeetingOfBody;
	readonly way: RuleDocument['funding']['moneyShort']['value'];
	readonly motions: readonly RoundMotion[];
	readonly sum: RoundSum;
	readonly cuts: readonly CutShown[];
	/** How many voters have given their ranks or points. */
	readonly markers: number;
}

interface Asked extends RoundOfMeeting {
	readonly neighbourhoodId: string;
	readonly language: string;
}

/** A round as it stands; null where there is none here, or not for this reader: what is not public stays in the body. */
export async function readRound(
	context: Context,
	actor: Actor,
	which: Asked
): Promise<RoundShown | null> {
	const { neighbourhoodId, language } = which;
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const found = await findRound(db, scope, which);
	const meeting = found && (await findMeeting(db, scope, which.meetingId));
	const rules = found && (await findRuleVersion(db, scope, found.ruleSetVersionId));
	if (!found || !meeting || !rules || !maySee(actor, neighbourhoodId, meeting)) return null;
	const { id, meetingId, fundYearId, ruleSetVersionId, state, marking, openedAt, closedAt } = found;
	const round = { id, meetingId, fundYearId, ruleSetVersionId, state, marking, openedAt, closedAt };
	const motions = await readMotionsOfRound(db, scope, round.id);
	const stored = await listCuts(db, scope, round.id);
	const isOpen = round.state === 'open';
	const freeNow = await readFreeCents(db, scope, round.fundYearId);
	const awarded = motions.reduce((all, { awardCents }) => all + (awardCents ?? 0), 0);
	const freeCents = isOpen ? freeNow : (leftOf(found.output) ?? 0) + awarded;
	const way = rules.document.funding.moneyShort.value;
	const amounts = amountsAfterCuts(
		motions.map(({ motionId: motion, amountCents }) => ({ motion, amountCents })),
		cutsOf(stored)
	);
	const asked = isOpen
		? motions.map(({ motionId }) => amounts.get(motionId) ?? 0)
		: motions.map(({ agreedCents }) => agreedCents ?? 0);
	const shown = await showMotions(db, scope, { motions, amounts, freeCents, language });
	const marks = await listMarks(db, scope, round.id);
	return {
		...{ round, meeting, way },
		motions: shown,
		sum: sumRound(asked, freeCents),
		cuts: await showCuts(db, scope, { stored, shown, language }),
		markers: new Set(marks.map(({ voter }) => voter)).size
	};
}

function maySee(
	actor: Actor,
	neighbourhoodId: string,
	{ id: meetingId, bodyId, publicity }: MeetingOfBody
): boolean {
	return (
		publicity === 'public' ||
		can(actor, 'readInternalPapers', { neighbourhoodId, bodyId }).ok ||
		can(actor, 'runMeeting', { neighbourhoodId, meetingId }).ok
	);
}

interface Showing {
	readonly motions: readonly MotionOfRound[];
	readonly amounts: ReadonlyMap<string, number>;
	readonly freeCents: number;
	readonly language: string;
}

async function showMotions(
	db: Queryable,
	scope: Scope,
	{ motions, amounts, freeCents, language }: Showing
): Promise<readonly RoundMotion[]> {
	const facts = motions.map(({ motionId: motion, item, amountCents, leastCents }) => ({
		...{ motion, amountCents, leastCents },
		position: item.position
	}));
	const isShort = sumRound(
		facts.map(({ amountCents }) => amountCents),
		freeCents
	).overCents;
	const shares = isShort > 0 ? cutTogether(facts, freeCents) : null;
	const shown: RoundMotion[] = [];
	for (const { motionId, item, code, amountCents, leastCents, place, awardCents } of motions)
		shown.push({
			...{ motionId, code, amountCents, leastCents, place, awardCents },
			itemId: item.id,
			state: item.state,
			title: await readProposalTitle(db, scope, { proposalId: item.proposalId, language }),
			nowCents: amounts.get(motionId) ?? amountCents,
			sameShareCents: shares && (shares.get(motionId) ?? 0)
		});
	return shown;
}

async function showCuts(
	db: Queryable,
	scope: Scope,
	{
		stored,
		shown,
		language
	}: {
		readonly stored: Awaited<ReturnType<typeof listCuts>>;
		readonly shown: readonly RoundMotion[];
		readonly language: string;
	}
): Promise<readonly CutShown[]> {
	const ownerIds = stored.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'roundCut', ownerIds });
	return stored.map(({ id, motionId, fromCents, toCents, undoneAt }) => {
		const motion = shown.find((one) => one.motionId === motionId);
		return {
			...{ id, fromCents, toCents },
			title: motion?.title ?? null,
			code: motion?.code ?? '',
			reason: textFor(textsOf(texts, { ownerId: id, field: 'reason' }), language),
			isUndone: undoneAt !== null
		};
	});
}

export interface OwnMarksShown {
	/** Those that this reader may mark. */
	readonly motionIds: readonly string[];
	readonly isPresent: boolean;
	readonly marks: readonly Mark[];
}

/** What this reader can still give, or gave; null for visitors and for everybody without a vote. */
export async function readOwnMarks(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, ...which }: RoundOfMeeting & Scope
): Promise<OwnMarksShown | null> {
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const round = await findRound(db, scope, which);
	if (actor.kind !== 'account' || !round || round.marking === null) return null;
	const own = await readOwnMarking(db, scope, { actor, round, now: context.now() });
	if (own.vote === null) return null;
	const motionIds = own.motions.map(({ motionId }) => motionId);
	return { motionIds, isPresent: own.vote.present, marks: own.marks };
}
