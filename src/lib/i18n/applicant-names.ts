import type { ApplicantKind } from '$lib/domain/proposal/proposal';
import type { PublicName } from '$lib/domain/proposal/public-name';
import { m } from '$lib/paraglide/messages';

/** What kind of applicant it is, as the form offers it. */
export const applicantKindNames = {
	person: () => m.proposal_applicant_person(),
	group: () => m.proposal_applicant_group(),
	association: () => m.proposal_applicant_association(),
	schoolClass: () => m.proposal_applicant_school_class()
} satisfies Record<ApplicantKind, () => string>;

/** How an applicant stands in public who wants to stay unnamed. */
export const unnamedApplicants = {
	person: () => m.proposal_unnamed_person(),
	group: () => m.proposal_unnamed_group(),
	association: () => m.proposal_applicant_association(),
	schoolClass: () => m.proposal_unnamed_school_class()
} satisfies Record<ApplicantKind, () => string>;

export const publicNameChoices = {
	resident: () => m.proposal_public_resident(),
	named: () => m.proposal_public_named()
} satisfies Record<PublicName, () => string>;
