import { cite } from './cite';
import { cutTogether } from './cut-together';
import type { Determination, Step } from './determination';
import { rankMotions, type RankedMotion } from './rank-motions';
import type { RoundInput } from './schema/round-input';

export const awardKinds = ['approved', 'approvedInPart', 'subjectToMoney', 'moneyMissing'] as const;
export type AwardKind = (typeof awardKinds)[number];

export interface Award {
	readonly motion: string;
	readonly kind: AwardKind;
	/** Integer cents that are set aside for it; 0 where nothing is. */
	readonly amountCents: number;
}

/** What the rules make of the money of a round. The same input gives the same bytes. */
export interface RoundDetermination {
	readonly schemaVersion: 1;
	/** In the order of the agenda. */
	readonly awards: readonly Award[];
	readonly leftCents: number;
	readonly decidedOn: string;
	readonly replaces: Determination['replaces'];
	readonly steps: readonly Step[];
}

/**
 * Shares out the money of a round (P-42). Where it is enough, every motion gets what the body agreed on. Where
 * it is not, the rules say who goes first, or that all are cut together. What no longer fits is approved in part
 * (where the rules know that and the project can live with it), or subject to money, or gets nothing; the
 * motions after it are still served. Never more than is free, and to the cent.
 */
export function shareOutMoney(input: RoundInput): RoundDetermination {
	const { round, replaces } = input;
	const { freeCents, motions, heldOn } = round;
	const totalCents = motions.reduce((all, { amountCents }) => all + amountCents, 0);
	const isEnough = totalCents <= freeCents;
	const way = input.rules.funding.moneyShort.value;
	const ranked = rankMotions(motions, isEnough || way === 'cutTogether' ? 'inOrder' : way);
	const given =
		isEnough || way !== 'cutTogether' ? serve(input, ranked) : serveCut(input, ranked, motions);
	const shares = given.map(({ share }) => share);
	const leftCents = freeCents - shares.reduce((all, { amountCents }) => all + amountCents, 0);
	const money = roundStep('roundMoney', isEnough ? 'yes' : 'no', {
		totalCents,
		freeCents,
		shortCents: Math.max(0, totalCents - freeCents),
		motions: motions.length
	});
	const order = isEnough ? [] : [orderStep(input, ranked)];
	const byPosition = new Map(motions.map(({ motion, position }) => [motion, position]));
	const place = ({ motion }: Award) => byPosition.get(motion) ?? 0;
	return {
		schemaVersion: 1,
		awards: [...shares].sort((one, other) => place(one) - place(other)),
		leftCents,
		decidedOn: heldOn,
		replaces,
		steps: [money, ...order, ...given.map(({ step }) => step)]
	};
}

interface Given {
	readonly share: Award;
	readonly step: Step;
}

/** One after the other, each from what those before it have left. */
function serve(input: RoundInput, ranked: readonly RankedMotion[]): readonly Given[] {
	const results = input.rules.funding.results.value;
	let freeCents = input.round.freeCents;
	return ranked.map((motion) => {
		const { amountCents, leastCents } = motion;
		const mayCut = results.includes('approvedInPart') && freeCents > 0 && freeCents >= leastCents;
		const rest = mayCut ? freeCents : 0;
		const share = award(input, motion, amountCents <= freeCents ? amountCents : rest);
		const step = awardStep(motion, share, freeCents);
		freeCents -= share.amountCents;
		return { share, step };
	});
}

/** All give way together: to what the body settled on, or in proportion. */
function serveCut(
	input: RoundInput,
	ranked: readonly RankedMotion[],
	motions: RoundInput['round']['motions']
): readonly Given[] {
	const settled = input.settled?.map(({ motion, amountCents }) => [motion, amountCents] as const);
	const amounts = settled ? new Map(settled) : cutTogether(motions, input.round.freeCents);
	return ranked.map((motion) => {
		const share = award(input, motion, amounts.get(motion.motion) ?? 0);
		return { share, step: awardStep(motion, share, input.round.freeCents) };
	});
}

function award(input: RoundInput, asked: RankedMotion, amountCents: number): Award {
	const { motion } = asked;
	if (amountCents === asked.requestedCents) return { motion, kind: 'approved', amountCents };
	if (amountCents > 0) return { motion, kind: 'approvedInPart', amountCents };
	const waits = input.rules.funding.results.value.includes('subjectToMoney');
	return { motion, kind: waits ? 'subjectToMoney' : 'moneyMissing', amountCents: 0 };
}

function orderStep({ rules, settled }: RoundInput, ranked: readonly RankedMotion[]): Step {
	const way = rules.funding.moneyShort.value;
	const isEqual = ranked.some(({ isEqualToNext }) => isEqualToNext);
	const inputs = { way, isEqual, isSettled: settled !== null };
	return cite(rules.funding, 'moneyShort', {
		code: 'roundOrder',
		verdict: 'none',
		reading: null,
		inputs
	});
}

function awardStep(asked: RankedMotion, { kind, amountCents }: Award, freeCents: number): Step {
	const { motion, place, amountCents: agreedCents } = asked;
	return roundStep('roundAward', amountCents > 0 ? 'yes' : 'no', {
		motion,
		place,
		agreedCents,
		amountCents,
		freeCents,
		kind
	});
}

function roundStep(
	code: 'roundMoney' | 'roundAward',
	verdict: Step['verdict'],
	inputs: Step['inputs']
): Step {
	return {
		code,
		verdict,
		reading: null,
		rule: null,
		source: null,
		chosenByBody: false,
		inputs
	};
}

/** What each motion of a round got, in the order in which it was served. */
export interface AwardRanked {
	readonly code: string;
	/** From 1. */
	readonly place: number;
	readonly agreedCents: number;
	readonly amountCents: number;
	readonly kind: AwardKind;
}

/** The awards with the places at which their motions stood, as the steps say. */
export function rankOfAwards({ awards, steps }: RoundDetermination): readonly AwardRanked[] {
	const ranked = steps.flatMap(({ code, inputs }) => {
		const award = awards.find(({ motion }) => motion === inputs['motion']);
		if (code !== 'roundAward' || award === undefined) return [];
		const { motion, amountCents, kind } = award;
		const place = Number(inputs['place']);
		return [{ code: motion, place, agreedCents: Number(inputs['agreedCents']), amountCents, kind }];
	});
	return ranked.toSorted((one, other) => one.place - other.place);
}
