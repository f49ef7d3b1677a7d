import type { Source } from '../rules/schema/rule';
import type { RuleDocument } from '../rules/schema/rule-document';
import type { Station } from '../voting/determination';

/** The rules that bind whoever decides a case, with where they stand. */
export interface CaseBounds {
	/** Null where the rules name an office and nothing more about it. */
	readonly bounds: 'free' | 'amongProposals' | null;
	readonly reasonsRequired: boolean;
	readonly source: Source;
	/** The council that is asked after an approval; null where none is. */
	readonly consentAfter: { readonly office: string; readonly blocksPayout: boolean } | null;
}

const ruleOf = {
	arbiter: 'arbiter',
	officeDecision: 'dissentOffice',
	consent: 'consent',
	escalation: 'consent',
	nextLevel: 'ladder',
	competentOffice: 'ladder',
	concurrence: 'benchCondition',
	handOver: 'dissent',
	tieWay: 'tie',
	chairVote: 'tie',
	lot: 'tie'
} as const satisfies Partial<Record<Station, keyof RuleDocument['funding']>>;

type Bound = keyof typeof ruleOf;

const isBound = (station: Station): station is Bound => Object.hasOwn(ruleOf, station);

/** What binds the station's answer (P-36, P-37); null for a further reading, which the voting rules bind. */
export function boundsAt({ funding }: RuleDocument, station: Station): CaseBounds | null {
	if (!isBound(station)) return null;
	const office =
		station === 'arbiter'
			? funding.arbiter.value
			: station === 'officeDecision'
				? funding.dissentOffice.value
				: null;
	const consent = funding.consent.value;
	const isAnswered = station === 'consent' || station === 'escalation';
	return {
		bounds: office?.bounds ?? null,
		reasonsRequired: office?.reasonsRequired ?? false,
		source: funding[ruleOf[station]].source,
		consentAfter:
			consent.kind === 'none' || isAnswered
				? null
				: { office: consent.office, blocksPayout: consent.blocksPayout }
	};
}
