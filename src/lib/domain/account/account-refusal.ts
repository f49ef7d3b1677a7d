import type { GrantRoleRefusal } from '../access/grant-role';
import type { PasswordRefusal } from './choose-password';
import type { LinkRefusal } from './use-sign-in-link';

/** Everything for which the use cases around accounts and offices may refuse; the words are in `$lib/i18n`. */
export type AccountRefusal =
	| LinkRefusal
	| PasswordRefusal
	| GrantRoleRefusal
	| 'accountClosed'
	| 'nameMissing'
	| 'signInFailed'
	| 'tooManyTries'
	| 'mailNotOffered'
	| 'onlyInDemo'
	| 'notADemoPerson'
	| 'currentPasswordWrong'
	| 'signInAgain'
	| 'signInFirst'
	| 'setUpAlready'
	| 'setupTokenWrong'
	| 'emailTaken'
	| 'noSuchRole'
	| 'noSuchNeighbourhood'
	| 'noSuchPerson'
	| 'noSuchAdministrator'
	| 'administersAlready'
	| 'lastAdministrator';
