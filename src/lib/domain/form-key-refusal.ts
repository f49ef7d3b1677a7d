/** Why a posted form does not count: made by nobody here, too old, or sent before with other answers. */
export type FormKeyRefusal = 'formKeyMissing' | 'formKeyExpired' | 'formKeyReused';
