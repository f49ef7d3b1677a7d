import type { Actor } from '$lib/domain/access/actor';
import { checkGuideline, type Guideline, type GuidelineRefusal } from '$lib/domain/fund/guideline';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listBodies } from '$lib/server/repositories/bodies';
import {
	findFund,
	insertFund,
	insertFundYear,
	letBodyDecide
} from '$lib/server/repositories/funds';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { bookMoney, type MoneyIn } from './book-money';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface OpenFundYear extends SetUpCommand, MoneyIn {
	/** A fund of this neighbourhood; null for a new one with this name. */
	readonly fundId: string | null;
	readonly fundName: string;
	readonly year: number;
	readonly guideline: Guideline;
}

type OpenRefusal = GuidelineRefusal | 'yearOpenAlready' | 'amountNotPositive' | 'notFound';
export type OpenFundYearRefusal = OpenRefusal | SetUpRefusal;

/**
 * Opens a year of a fund with its guideline and books its money. The first body of a neighbourhood is at
 * once the one that decides about its only fund.
 */
export async function openFundYear(
	context: Context,
	actor: Actor,
	command: OpenFundYear
): Promise<Result<{ fundYearId: string; fundId: string }, OpenFundYearRefusal>> {
	const guideline = checkGuideline(command.guideline, command.amountCents);
	if (!guideline.ok) return guideline;
	const onConstraint = { fund_year_one_per_year: 'yearOpenAlready' } as const;
	return setUp<{ fundYearId: string; fundId: string }, OpenRefusal>(
		context,
		{ actor, command, onConstraint },
		async (tx, now) => {
			const fundId = await fundOf(tx, command);
			if (fundId === null) return refuse('notFound');
			const { year, amountCents } = command;
			const id = tx.random.uuid();
			await insertFundYear(tx, command, { id, fundId, year, guideline: guideline.value, now });
			const booked = await bookMoney(tx, command, { ...command, fundYearId: id, actor });
			if (!booked.ok) return booked;
			const { capCents, minimumCents, ownShare, mustNotHaveBegun } = guideline.value;
			tx.note({
				action: 'fundYearOpened',
				subjectKind: 'fundYear',
				subjectId: id,
				details: { year, amountCents, capCents, minimumCents, ownShare, mustNotHaveBegun }
			});
			return ok({ fundYearId: id, fundId });
		}
	);
}

async function fundOf(tx: UseCaseTransaction, command: OpenFundYear): Promise<string | null> {
	if (command.fundId !== null) return (await findFund(tx, command, command.fundId))?.id ?? null;
	const neighbourhood = await findNeighbourhoodById(tx, command.neighbourhoodId);
	if (neighbourhood === null) return null;
	const id = tx.random.uuid();
	const { areaId } = neighbourhood;
	await insertFund(tx, command, { id, name: command.fundName, areaId, now: tx.at });
	const [onlyBody, ...more] = await listBodies(tx, command);
	if (onlyBody && more.length === 0)
		await letBodyDecide(tx, command, { fundId: id, bodyId: onlyBody.id });
	return id;
}
