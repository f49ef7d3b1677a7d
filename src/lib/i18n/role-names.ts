import type { Role } from '$lib/domain/access/actor';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

export type Office = Role | 'administrator' | 'member' | 'substitute';

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const words = {
	neighbourhoodManager: m.account_role_neighbourhood_manager,
	arbiter: m.account_role_arbiter,
	treasurer: m.account_role_treasurer,
	consentingCouncil: m.account_role_consenting_council,
	programmeOffice: m.account_role_programme_office,
	administrator: m.account_role_administrator,
	member: m.account_role_member,
	substitute: m.account_role_substitute
} satisfies Record<Office, Word>;

/** What an office or a seat is called. */
export function officeName(office: Office, locale: Locale = getLocale()): string {
	return words[office]({}, { locale });
}
