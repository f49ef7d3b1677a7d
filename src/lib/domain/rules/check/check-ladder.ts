import { bodyLimitOf } from '../ladder';
import type { RuleDocument } from '../schema/rule-document';
import { find, none, type Finding } from './finding';

const path = 'funding.ladder';

/** Amounts for which two decide or nobody does, and offices that are missing or idle. */
export function checkLadder({ body, funding }: RuleDocument): readonly Finding[] {
	const ladder = funding.ladder.value;
	return [
		...checkLimits(ladder.map(({ upToCents }) => upToCents)),
		...ladder.flatMap(({ decides, office }) => {
			const needsOffice = decides === 'officeAfterBody' || decides === 'officeAlone';
			if (needsOffice && named(office) === '') return find('ladderOfficeMissing', path);
			return !needsOffice && office !== null ? find('ladderOfficeIdle', path, { office }) : none;
		}),
		...checkVoters(body.kind.value === 'office', bodyLimitOf(ladder) !== 0)
	];
}

const named = (office: string | null): string => office?.trim() ?? '';

function checkLimits(limits: readonly (number | null)[]): readonly Finding[] {
	const last = limits.length - 1;
	const findings = limits.flatMap((limit, index) => {
		if (limit === null) return index < last ? find('ladderEndsEarly', path) : none;
		const before = index === 0 ? 0 : (limits[index - 1] ?? 0);
		return limit <= before ? find('ladderNotRising', path, { limitCents: limit }) : none;
	});
	const end = limits.at(-1);
	return typeof end === 'number'
		? [...findings, ...find('ladderNoEnd', path, { limitCents: end })]
		: findings;
}

function checkVoters(isOffice: boolean, bodyVotes: boolean): readonly Finding[] {
	if (isOffice && bodyVotes) return find('ladderBodyMissing', path);
	return !isOffice && !bodyVotes ? find('ladderBodyNever', path) : none;
}
