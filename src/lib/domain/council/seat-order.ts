/** Puts codes in order as people count: `politics-9` before `politics-10`. Equal codes only are equal. */
export function bySeatCode(one: string, other: string): number {
	const [parts, others] = [partsOf(one), partsOf(other)];
	for (const [at, part] of parts.entries()) {
		const against = others[at];
		if (against === undefined) return 1;
		const order = compare(part, against);
		if (order !== 0) return order;
	}
	return parts.length - others.length || (one < other ? -1 : Number(one > other));
}

/** Words and numbers by turns; the first one is a word, if an empty one. */
function partsOf(code: string): readonly string[] {
	return code.split(/(\d+)/);
}

function compare(one: string, other: string): number {
	const areNumbers = /^\d/.test(one) && /^\d/.test(other);
	if (areNumbers) return Number(BigInt(one) - BigInt(other));
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
