import type {
	MinutesDocument,
	MinutesPoint,
	MotionPoint,
	SeatLine
} from '../schema/minutes-document';

/** What of the minutes everybody may read: seats and counts instead of people, public words only. */
export interface PublicFacts {
	/** Terms whose holders agreed to be named. */
	readonly namedTerms: ReadonlySet<string>;
	/** Motions whose decision is public. */
	readonly publishedMotions: ReadonlySet<string>;
}

/**
 * The public rendering, minimal: nobody's term without consent, no ground of an interest, no words of an
 * objection, nothing said behind closed doors. Of a meeting that was not public only what is public elsewhere
 * remains: the agenda, the decisions that were published, who was there by groups.
 */
export function publicMinutes(document: MinutesDocument, facts: PublicFacts): MinutesDocument {
	const isOpen = document.head.publicity === 'public';
	const { head } = document;
	return {
		...document,
		head: {
			...head,
			chair: keep(head.chair, facts),
			minuteTaker: null,
			...publicWords(head, isOpen)
		},
		seats: document.seats.map((line) => publicSeat(line, facts)),
		guests: (document.guests ?? []).map((guest) => {
			const term = keep(guest.term, facts);
			return { ...guest, term, onBehalfOf: term === null ? null : guest.onBehalfOf };
		}),
		points: document.points.map((point) => publicPoint(point, facts, isOpen)),
		rounds: isOpen ? document.rounds : []
	};
}

function keep(term: string | null, { namedTerms }: PublicFacts): string | null {
	return term !== null && namedTerms.has(term) ? term : null;
}

/** When one person came and went is nobody's business outside; that the seat was there is. */
function publicSeat(line: SeatLine, facts: PublicFacts): SeatLine {
	const wasThere = line.stays.length > 0;
	return {
		...line,
		term: keep(line.term, facts),
		stays: wasThere ? [{ from: null, until: null }] : []
	};
}

function publicWords(
	{ remarks, corrections }: Pick<MinutesPoint, 'remarks' | 'corrections'>,
	isOpen: boolean
): Pick<MinutesPoint, 'remarks' | 'corrections'> {
	return {
		remarks: isOpen
			? remarks.filter((one) => one.publicity === 'public').map((one) => ({ ...one, seat: null }))
			: [],
		corrections: isOpen ? corrections : []
	};
}

function publicPoint(point: MinutesPoint, facts: PublicFacts, isOpen: boolean): MinutesPoint {
	const words = publicWords(point, isOpen);
	return point.kind === 'topic'
		? { ...point, ...words }
		: { ...publicMotion(point, facts, isOpen), ...words };
}

function publicMotion(point: MotionPoint, facts: PublicFacts, isOpen: boolean): MotionPoint {
	const isKnown = isOpen || facts.publishedMotions.has(point.motionId);
	return {
		...point,
		amendments: point.amendments
			.filter(
				({ state, publicity }) =>
					(publicity === 'public' && isOpen) || (state === 'adopted' && isKnown)
			)
			.map((one) =>
				one.publicity === 'public' || one.state === 'adopted' ? one : { ...one, texts: [] }
			),
		concerns: isOpen ? publicConcerns(point, facts) : [],
		talk: isOpen ? point.talk : { question: 0, for: 0, against: 0 },
		recusals: isOpen
			? point.recusals.map((one) => ({
					...one,
					seat: null,
					term: null,
					pseudonym: null,
					ground: 'other'
				}))
			: [],
		determination: isKnown ? point.determination : null,
		objections: []
	};
}

/** Groups instead of seats, as for an interest; the person only with consent. */
function publicConcerns({ concerns }: MotionPoint, facts: PublicFacts): MotionPoint['concerns'] {
	const isPublic = (said: { readonly publicity: string }) => said.publicity === 'public';
	return concerns.filter(isPublic).map((one) => ({
		...one,
		seat: null,
		term: keep(one.term, facts),
		answers: one.answers.filter(isPublic)
	}));
}

/** Names from the list that stand in the text as words of their own; what is shorter than four letters is no find. */
export function findNames(text: string, names: readonly string[]): readonly string[] {
	const plain = (words: string) => words.normalize('NFC').toLocaleLowerCase('de');
	const within = plain(text);
	const isWord = (at: string | undefined) => at !== undefined && /[\p{L}\p{N}]/u.test(at);
	return names.filter((name) => {
		const wanted = plain(name.trim());
		if (wanted.length < 4) return false;
		for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1))
			if (!isWord(within[at - 1]) && !isWord(within[at + wanted.length])) return true;
		return false;
	});
}
