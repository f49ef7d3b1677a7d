import type { z } from 'zod';
import type { Found } from '../find-contradiction';

/** As the shape, and nothing in it contradicts the rules it brings or itself; `find` names the first that does. */
export function withoutContradiction<S extends z.ZodType>(
	shape: S,
	find: (input: z.output<S>) => Found<string> | null
): S {
	return shape.check((context) => {
		const found = find(context.value);
		if (found)
			context.issues.push({
				code: 'custom',
				input: context.value,
				path: [...found.path],
				message: found.contradiction
			});
	});
}
