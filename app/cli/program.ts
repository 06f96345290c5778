import { Command } from "commander";
import { addAmbassadorsCheck } from "./commands/ambassadors-check";
import { addApiKeyCreate } from "./commands/api-key-create";
import { addApiKeyList } from "./commands/api-key-list";
import { addApiKeyRevoke } from "./commands/api-key-revoke";
import { addBrandCreate } from "./commands/brand-create";
import { addBrandList } from "./commands/brand-list";
import { addConnectConsumer } from "./commands/connect-consumer";
import { addConnectEnd } from "./commands/connect-end";
import { addConnectList } from "./commands/connect-list";
import { addConnectSiteAllow } from "./commands/connect-site-allow";
import { addConnectSiteForbid } from "./commands/connect-site-forbid";
import { addDoctor } from "./commands/doctor";
import { addLoad } from "./commands/load";
import { addMemberCreate } from "./commands/member-create";
import { addMemberErase } from "./commands/member-erase";
import { addMemberRole } from "./commands/member-role";
import { addMigrate } from "./commands/migrate";
import { addModerationRehearse } from "./commands/moderation-rehearse";
import { addModerationTransparency } from "./commands/moderation-transparency";
import { addOriginAllow } from "./commands/origin-allow";
import { addOriginForbid } from "./commands/origin-forbid";
import { addOriginList } from "./commands/origin-list";
import { addPlacementCreate } from "./commands/placement-create";
import { addPlacementList } from "./commands/placement-list";
import { addPlacementRemap } from "./commands/placement-remap";
import { addRerender } from "./commands/rerender";
import { addSearchRebuild } from "./commands/search-rebuild";
import { addSearchStatus } from "./commands/search-status";
import { addSeedDemo } from "./commands/seed-demo";
import { addSsoKeyCreate } from "./commands/sso-key-create";
import { addSsoKeyList } from "./commands/sso-key-list";
import { addSsoKeyRevoke } from "./commands/sso-key-revoke";
import { addStandingCheck } from "./commands/standing-check";
import { addStandingRebuild } from "./commands/standing-rebuild";
import { addStandingReferrals } from "./commands/standing-referrals";

const purpose =
	"The operator's command line of Folkmoot. It works on the database of DATABASE_URL, or on the embedded one in DATA_DIR, whether the server runs or not.";

const afterwards = `
Exit codes: 0 done, 1 failed with a sentence on standard error, 2 wrong usage.
Results go to standard output, everything else to standard error.

Example:
  npm run --silent folkmoot -- brand list --json`;

/** All commands. Groups and commands take the exit handling over from the program that makes them. */
export function buildProgram(): Command {
	const program = new Command("folkmoot")
		.description(purpose)
		.exitOverride()
		.showHelpAfterError("Add --help to see how the command is used.")
		.addHelpText("after", afterwards);
	addMigrate(program);
	addSeedDemo(group(program, "seed", "fill an empty database", "seed demo"));
	addLoad(program);
	const brand = group(program, "brand", "make and list brands", "brand list");
	for (const add of [addBrandCreate, addBrandList]) add(brand);
	const member = group(program, "member", "make members, give roles, end memberships", "member role --help");
	for (const add of [addMemberCreate, addMemberRole, addMemberErase]) add(member);
	const apiKey = group(program, "api-key", "make, list and end API keys", "api-key list --brand demo");
	for (const add of [addApiKeyCreate, addApiKeyList, addApiKeyRevoke]) add(apiKey);
	const about = "report on moderation, and try out its rules";
	const moderation = group(program, "moderation", about, "moderation transparency --brand demo");
	for (const add of [addModerationTransparency, addModerationRehearse]) add(moderation);
	const origin = group(program, "origin", "say whose pages may embed", "origin list --brand demo");
	for (const add of [addOriginAllow, addOriginForbid, addOriginList]) add(origin);
	const ssoKey = group(program, "sso-key", "keys that sign customers in", "sso-key list --brand demo");
	for (const add of [addSsoKeyCreate, addSsoKeyList, addSsoKeyRevoke]) add(ssoKey);
	const connect = group(
		program,
		"connect",
		"sign-in between sites (DiscourseConnect)",
		"connect list --brand demo",
	);
	for (const add of [addConnectConsumer, addConnectEnd, addConnectList]) add(connect);
	const site = group(connect, "site", "sites that may ask who members are", "connect list --brand demo");
	for (const add of [addConnectSiteAllow, addConnectSiteForbid]) add(site);
	const placement = group(
		program,
		"placement",
		"places of discussions in a brand's pages",
		"placement list --brand demo",
	);
	for (const add of [addPlacementCreate, addPlacementList, addPlacementRemap]) add(placement);
	const search = group(program, "search", "rebuild searching, and watch it", "search status --brand demo");
	for (const add of [addSearchRebuild, addSearchStatus]) add(search);
	const standing = group(
		program,
		"standing",
		"count points anew, and check the books",
		"standing check --brand demo",
	);
	for (const add of [addStandingRebuild, addStandingCheck, addStandingReferrals]) add(standing);
	addAmbassadorsCheck(
		group(program, "ambassadors", "check the tiers of members", "ambassadors check --brand demo"),
	);
	addDoctor(program);
	addRerender(program);
	return program;
}

const group = (program: Command, name: string, description: string, example: string) =>
	program
		.command(name)
		.description(description)
		.addHelpText("after", `\nExample:\n  npm run --silent folkmoot -- ${example}`);
