import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Links,
	Meta,
	Outlet,
	useLocation,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { islandAddresses } from "~/http/island-addresses.server";
import type { Sentence } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import styles from "~/styles/forum.css?url";
import { Document } from "~/ui/Document";
import { useSentence } from "~/ui/Field";
import { useForum } from "~/ui/forum-context";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: styles },
	{ rel: "icon", type: "image/svg+xml", href: "/favicon.svg" },
];

export const loader = ({ context: { ctx, page } }: LoaderFunctionArgs) => ({
	brand: ctx.brand,
	actor: ctx.actor,
	locale: ctx.locale,
	now: ctx.now,
	nonce: page.nonce,
	assets: islandAddresses(ctx.services.env.mode),
});

/** Pages that failed have no title of their own. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.brand.name ?? "Folkmoot" }];

export function Layout({ children }: { children: ReactNode }) {
	const loaded = useRouteLoaderData<typeof loader>("root");
	const { pathname, search } = useLocation();
	if (!loaded) return <BareDocument>{children}</BareDocument>;
	const head = (
		<>
			<Meta />
			<Links />
		</>
	);
	return (
		<Document forum={{ ...loaded, path: pathname + search }} head={head}>
			{children}
		</Document>
	);
}

const BareDocument = ({ children }: { children: ReactNode }) => (
	<html lang="en">
		<head>
			<meta charSet="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<title>Folkmoot</title>
			<link rel="stylesheet" href={styles} />
		</head>
		<body>
			<main>{children}</main>
		</body>
	</html>
);

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary() {
	const error = useRouteError();
	const known = useRouteLoaderData<typeof loader>("root");
	const status = isRouteErrorResponse(error) ? error.status : 500;
	const sentence = isRouteErrorResponse(error)
		? (error.data as { sentence?: Sentence } | null)?.sentence
		: undefined;
	if (!known) return <h1>Something went wrong on our side. Try again in a moment.</h1>;
	return (
		<ErrorPage
			status={status}
			sentence={
				sentence ?? {
					key:
						status === 404 ? "errors:page-gone" : status === 405 ? "errors:not-allowed" : "errors:unexpected",
				}
			}
		/>
	);
}

function ErrorPage({ status, sentence }: { status: number; sentence: Sentence }) {
	const say = useSentence();
	const { locale } = useForum();
	const t = translator(locale);
	return (
		<div className="page narrow error-page">
			<p className="error-status" aria-hidden="true">
				{status}
			</p>
			<h1>{say(sentence)}</h1>
			<p>{t(status === 503 ? "errors:try-again" : status >= 500 ? "errors:our-fault" : "errors:way-on")}</p>
			<p>
				<a className="button" href="/">
					{t("common:home")}
				</a>
			</p>
		</div>
	);
}
