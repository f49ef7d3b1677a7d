import { z } from 'zod';
import { bodyLimits } from '$lib/domain/council/body';
import { benchLines } from '$lib/forms/bench-lines';
import { line } from '$lib/forms/fields';

export const changeBodyForm = z
	.object({ name: line({ max: bodyLimits.name }), benches: benchLines() })
	.transform(({ name, benches }) => ({
		name,
		benches: benches.map((bench) => ({
			benchId: bench.id,
			name: bench.name,
			seatCount: bench.seats
		}))
	}));
