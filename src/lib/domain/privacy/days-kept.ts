/** Days after which `forgetWhatExpired` deletes what has served its purpose. */
export const daysKept = {
	draft: 30,
	formKey: 14,
	sentMail: 30,
	session: 90,
	signInLink: 1,
	tries: 1,
	/** who could vote, and that they did, is gone by a set day after the count. */
	votingRight: 90
} as const;
