import type { EndFormalRoleRefusal } from '$lib/domain/council/formal-role';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formatDate } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

/** Why a body does not get a role, or keeps it. */
export const roleRefusal = refusalWords<EndFormalRoleRefusal | 'roleHeldAlready' | FormKeyRefusal>({
	...formKeySentences,
	roleHeldAlready: () => m.role_refused_held(),
	roleEndedAlready: () => m.role_refused_ended(),
	roleEndsBeforeItBegins: ({ fromOn }) =>
		m.role_refused_before({ date: formatDate(String(fromOn)) })
});
