import { z } from 'zod';
import { instantOf } from '$lib/domain/calendar';
import { mostStreets, proofKinds, residenceTies } from '$lib/domain/participation/schema/manifest';
import { ballotForms, tallyRules } from '$lib/domain/participation/tally/rule';
import { choice, choices, id, ids } from '$lib/forms/choices';
import {
	amount,
	date,
	line,
	optionalText,
	optionalWholeNumber,
	time,
	wholeNumber
} from '$lib/forms/fields';
import { fieldIssue } from '$lib/forms/field-error';

export const planResidentVoteForm = z
	.object({ title: line({ max: 120, min: 3 }), body: id(), fund_year: id() })
	.transform(({ title, body, fund_year }) => ({ title, bodyId: body, fundYearId: fund_year }));

export const chooseVoteProjectsForm = z
	.object({ projects: ids() })
	.transform(({ projects }) => ({ proposalIds: projects }));

/** How people vote and how it is counted. */
export const planBallotForm = z
	.object({
		title: line({ max: 120, min: 3 }),
		budget: amount({ minCents: 1 }),
		ballot_form: choice(ballotForms),
		minimum: wholeNumber({ max: 200 }),
		maximum: wholeNumber({ min: 1, max: 200 }),
		per_project: wholeNumber({ min: 1, max: 100 }),
		rule: choice(tallyRules),
		minimum_ballots: wholeNumber({ min: 1, max: 1000 })
	})
	.transform(({ title, budget, ballot_form: form, rule, ...given }) => ({
		title,
		budgetCents: budget,
		ballot: {
			form,
			minimum: given.minimum,
			maximum: given.maximum,
			perProject: given.per_project
		},
		rule,
		minimumBallots: given.minimum_ballots
	}));

const age = () => optionalWholeNumber({ min: 1, max: 120 });

const longestStreet = 80;

/** Streets, one on each line: each once, in the order of the alphabet; undefined where no list is made. */
const streets = () =>
	optionalText({ max: mostStreets * (longestStreet + 1) }).transform((typed, ctx) => {
		const lines = (typed ?? '').split('\n').map((one) => one.trim());
		const named = [...new Set(lines.filter((one) => one !== ''))];
		if (named.length > mostStreets) ctx.addIssue(fieldIssue('tooMany', { limit: mostStreets }));
		if (named.some((one) => one.length > longestStreet || one.length < 2))
			ctx.addIssue(fieldIssue('tooLong', { limit: longestStreet }));
		return named.length === 0 ? undefined : named.sort((a, b) => a.localeCompare(b, 'de'));
	});

/** When people vote, and who. */
export const planWindowForm = z
	.object({
		opens_on: date(),
		opens_time: time(),
		closes_on: date(),
		closes_time: time(),
		ties: choices(residenceTies, { min: 1 }),
		minimum_age: age(),
		maximum_age: age(),
		proofs: choices(proofKinds, { min: 1 }),
		streets: streets()
	})
	.transform((given) => ({
		opensAt: instantOf(given.opens_on, given.opens_time).toISOString(),
		closesAt: instantOf(given.closes_on, given.closes_time).toISOString(),
		eligibility: {
			ties: given.ties,
			minimumAge: given.minimum_age,
			maximumAge: given.maximum_age,
			proofs: given.proofs,
			...(given.streets === undefined ? {} : { streets: given.streets })
		}
	}));
