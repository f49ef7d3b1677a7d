import { z } from 'zod';
import { guestKinds, guestLimits } from '$lib/domain/meeting/invite-guest';
import { portalLanguages } from '$lib/domain/neighbourhood/neighbourhood';
import { choice, id, tick } from '$lib/forms/choices';
import { line, optionalEmail, optionalLine } from '$lib/forms/fields';

export const inviteGuestForm = z
	.object({
		kind: choice(guestKinds),
		person_name: line({ max: guestLimits.name }),
		on_behalf_of: optionalLine({ max: guestLimits.onBehalfOf }),
		may_speak: tick(),
		named: tick(),
		email: optionalEmail(),
		locale: choice(portalLanguages)
	})
	.transform(({ person_name, on_behalf_of, may_speak, named, ...rest }) => ({
		...{ ...rest, personName: person_name, onBehalfOf: on_behalf_of },
		...{ maySpeak: may_speak, isNamed: named }
	}));

/** What happens to one guest; the page offers what is possible. */
export const noteGuestForm = z
	.object({ guest: id(), change: choice(['came', 'absent', 'withdrawn']) })
	.transform(({ guest: guestId, change }) => ({ guestId, change }));
