import { z } from 'zod';
import { storedRuleDocumentSchema } from '../../rules/schema/stored-rule-document';
import { decideInputSchema } from './decide-input';

/** An input as it was stored with its determination, also under an earlier schema of the rules. */
export const storedDecideInputSchema = z
	.looseObject({ rules: storedRuleDocumentSchema })
	.pipe(decideInputSchema);
