import type { ReactNode } from "react";
import type { Failure } from "~/http/action-of.server";
import { FormProblem } from "./Field";

interface AccountPageProps {
	title: string;
	text?: string;
	notice?: string | null;
	failure?: Failure | null;
	children: ReactNode;
	footer?: ReactNode;
}

/** A page with one small form: sign-in, sign-up, reset. */
export const AccountPage = ({ title, text, notice, failure, children, footer }: AccountPageProps) => (
	<div className="page account-page">
		<div className="panel">
			<h1>{title}</h1>
			{text ? <p>{text}</p> : null}
			{notice ? (
				<p className="notice good" role="status">
					{notice}
				</p>
			) : null}
			<FormProblem failure={failure} />
			{children}
		</div>
		{footer ? <p className="account-footer">{footer}</p> : null}
	</div>
);
