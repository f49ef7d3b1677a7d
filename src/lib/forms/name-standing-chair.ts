import { z } from 'zod';
import { chairRoles } from '$lib/domain/council/standing-chair';
import { choice, optionalId } from '$lib/forms/choices';
import { date } from '$lib/forms/fields';

/** The page offers persons or benches, as the rules have it; the other one is not asked. */
export const nameStandingChairForm = z
	.object({ role: choice(chairRoles), holder: optionalId(), bench: optionalId(), from_on: date() })
	.transform(({ role, holder: seatHolderId, bench: benchId, from_on: fromOn }) => ({
		...{ role, seatHolderId, benchId: seatHolderId === null ? benchId : null, fromOn }
	}));
