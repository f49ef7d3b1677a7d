import { hash, verify } from '@node-rs/argon2';

/** OWASP's and ASVS 11.4.2's least for argon2id, the library's default kind: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has: whoever has none, or is unknown, costs the same time. */
const nobodysHash =
	'$argon2id$v=19$m=19456,t=2,p=1$i7Lz6QmLp+7KElqYxAEH6w$v7X80aN3EpVIo+OtTHUYnQg2DqDU8kHEyQ/uhBJ11OE';

/** As a PHC string with its parameters and salt. The password is taken as it is: not cut, not changed. */
export async function hashPassword(password: string): Promise<string> {
	return hash(password, options);
}

/** Whether it is the password of this hash; takes as long when there is no hash (S10). */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
	const matches = await verify(storedHash ?? nobodysHash, password);
	return storedHash !== null && matches;
}
