import { z } from 'zod';
import { formalRoleLimits } from '$lib/domain/council/formal-role';
import { id } from '$lib/forms/choices';
import { date, line } from '$lib/forms/fields';

export const giveFormalRoleForm = z
	.object({
		name: line({ max: formalRoleLimits.name }),
		source: line({ max: formalRoleLimits.source }),
		from_on: date()
	})
	.transform(({ from_on: fromOn, ...said }) => ({ ...said, fromOn }));

export const endFormalRoleForm = z
	.object({ role: id(), last_on: date() })
	.transform(({ role: roleId, last_on: lastOn }) => ({ roleId, lastOn }));
