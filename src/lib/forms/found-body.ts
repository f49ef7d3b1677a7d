import { z } from 'zod';
import { bodyKinds, bodyLimits, hasSeats } from '$lib/domain/council/body';
import { benchLines } from '$lib/forms/bench-lines';
import { choice } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { line } from '$lib/forms/fields';

/** A body with seats needs its groups; lines typed for a body without seats are left aside. */
export const foundBodyForm = z
	.object({
		name: line({ max: bodyLimits.name }),
		kind: choice(bodyKinds),
		benches: benchLines()
	})
	.transform(({ name, kind, benches }, ctx) => {
		if (hasSeats(kind) && benches.length === 0)
			ctx.addIssue(fieldIssue('missing', { path: ['benches', 0, 'name'] }));
		const filled = hasSeats(kind) ? benches : [];
		return {
			name,
			kind,
			benches: filled.map((bench) => ({ name: bench.name, seatCount: bench.seats }))
		};
	});
