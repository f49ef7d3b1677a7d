import { z } from 'zod';
import { officeName } from './rule';

/**
 * P-90, P-91: who decides up to which amount. The limit itself belongs to its tier ("up to 500" takes 500.00),
 * tiers rise, and the last one has no limit.
 */
export const ladderSchema = z
	.array(
		z.strictObject({
			upToCents: z
				.int()
				.min(1)
				.nullable()
				.describe('Highest amount, itself included; null: no limit'),
			decides: z
				.enum(['body', 'officeAfterBody', 'officeAlone', 'nobody'])
				.describe('The body; an office once the body agrees; an office without it; nobody here'),
			office: officeName.nullable().describe('The office that decides; null where the body does'),
			informs: officeName.nullable().describe('Who is told of the decision; null: nobody')
		})
	)
	.min(1)
	.max(8);

/** P-42: what happens when the money is not enough for every motion of a round. */
export const moneyShortWays = [
	'inOrder',
	'byPriority',
	'byVotes',
	'byPoints',
	'cutTogether'
] as const;

/** P-41 */
export const possibleResults = [
	'approved',
	'approvedInPart',
	'withConditions',
	'subjectToMoney',
	'deferred',
	'referred',
	'recommended',
	'rejected',
	'increased',
	'handedToSubBody'
] as const;
