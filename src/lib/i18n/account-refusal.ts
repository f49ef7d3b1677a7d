import type { AccountRefusal } from '$lib/domain/account/account-refusal';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { shortestPassword } from '$lib/domain/account/choose-password';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

/** Part of other tables too: a proposal may begin with a sign-in. */
export const accountSentences = {
	...formKeySentences,
	linkUnknown: () => m.account_refused_link_unknown(),
	linkUsed: () => m.account_refused_link_used(),
	linkReplaced: () => m.account_refused_link_replaced(),
	linkExpired: () => m.account_refused_link_expired(),
	linkTriedTooOften: () => m.account_refused_link_tried_too_often(),
	linkFromOtherBrowser: () => m.account_refused_link_from_other_browser(),
	passwordTooShort: () => m.account_refused_password_too_short({ limit: shortestPassword }),
	passwordTooFrequent: () => m.account_refused_password_too_frequent(),
	passwordNamesThePlace: () => m.account_refused_password_names_the_place(),
	onlyAdministratorsNameManagers: () => m.account_refused_only_administrators_name_managers(),
	notAllowed: () => m.account_refused_not_allowed(),
	roleHeldAlready: () => m.account_refused_role_held_already(),
	accountClosed: () => m.account_refused_account_closed(),
	nameMissing: () => m.account_refused_name_missing(),
	signInFailed: () => m.account_refused_sign_in_failed(),
	tooManyTries: () => m.account_refused_too_many_tries(),
	mailNotOffered: () => m.account_refused_mail_not_offered(),
	onlyInDemo: () => m.account_refused_only_in_demo(),
	notADemoPerson: () => m.account_refused_not_a_demo_person(),
	currentPasswordWrong: () => m.account_refused_current_password_wrong(),
	signInAgain: () => m.account_refused_sign_in_again(),
	signInFirst: () => m.account_refused_sign_in_first(),
	setUpAlready: () => m.account_refused_set_up_already(),
	setupTokenWrong: () => m.account_refused_setup_token_wrong(),
	emailTaken: () => m.account_refused_email_taken(),
	noSuchRole: () => m.account_refused_no_such_role(),
	noSuchNeighbourhood: () => m.account_refused_no_such_neighbourhood(),
	noSuchPerson: () => m.account_refused_no_such_person(),
	noSuchAdministrator: () => m.account_refused_no_such_administrator(),
	administersAlready: () => m.account_refused_administers_already(),
	lastAdministrator: () => m.account_refused_last_administrator()
} satisfies Record<AccountRefusal | FormKeyRefusal, () => string>;

/** What the use cases around accounts and offices say when they refuse. */
export const accountRefusal = refusalWords(accountSentences);
