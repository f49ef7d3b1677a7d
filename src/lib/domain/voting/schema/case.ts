import { z } from 'zod';
import { ok, refuse, type Result } from '../../result';
import { caseRules, decideCaseSchema, inputOf, readCaseWith } from './decide-case';
import { decideInputSchema, type DecideInput } from './decide-input';
import { electionSchema, electionShape, type ElectionInput } from './election-input';
import { otherMotionSchema, otherMotionShape, type OtherMotionInput } from './other-motion-input';
import { roundSchema, roundShape, type RoundInput } from './round-input';

/** Whatever the rules can decide. */
export type Case =
	| { readonly kind: 'funding'; readonly input: DecideInput }
	| { readonly kind: 'otherMotion'; readonly input: OtherMotionInput }
	| { readonly kind: 'election'; readonly input: ElectionInput }
	| { readonly kind: 'round'; readonly input: RoundInput };

const otherMotionCase = otherMotionShape.extend({ rules: caseRules });
const electionCase = electionShape.extend({ rules: caseRules });
const roundCase = roundShape.extend({ rules: caseRules });

/** What the `decide` command takes: one of four. */
export const caseSchema = z
	.union([decideCaseSchema, otherMotionCase, electionCase, roundCase])
	.describe('A motion for money, another motion, an election, or the money of a round');

const headSchema = z.looseObject({
	motion: z.looseObject({ kind: z.string() }).optional(),
	round: z.unknown().optional()
});

/** Reads a case file or a plain input of any kind; the kind of its motion says which. */
export function readCase(content: unknown): Result<Case, 'inputWrong'> {
	const head = headSchema.safeParse(inputOf(content));
	const kind = head.success ? (head.data.motion?.kind ?? 'round') : 'funding';
	switch (kind) {
		case 'funding': {
			const schemas = { written: decideCaseSchema, complete: decideInputSchema };
			return tagged('funding', readCaseWith(content, schemas));
		}
		case 'election': {
			const schemas = { written: electionCase, complete: electionSchema };
			return tagged('election', readCaseWith(content, schemas));
		}
		case 'round': {
			const schemas = { written: roundCase, complete: roundSchema };
			return tagged('round', readCaseWith(content, schemas));
		}
		default: {
			const schemas = { written: otherMotionCase, complete: otherMotionSchema };
			return tagged('otherMotion', readCaseWith(content, schemas));
		}
	}
}

function tagged<K extends Case['kind'], I>(
	kind: K,
	read: Result<I, 'inputWrong'>
): Result<{ readonly kind: K; readonly input: I }, 'inputWrong'> {
	return read.ok ? ok({ kind, input: read.value }) : refuse('inputWrong', read.details);
}
