import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import { useWords, wordsFor } from "../i18n/index.ts";
import { getSettings } from "../settings/store.ts";
import { errorWords } from "../words/faults.ts";
import { Icon, type IconName } from "./icon.tsx";

/** Says why there is nothing and what to do about it. `to` or `act` is the one button. */
export function Empty(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: string;
  readonly to?: string;
  readonly act?: () => void;
}) {
  const { icon, title, children, action, to, act } = props;
  return (
    <div className="empty">
      <span className="icon-large">
        <Icon name={icon} size={44} />
      </span>
      <h2>{title}</h2>
      <p>{children}</p>
      {to !== undefined && (
        <Link className="button main" href={to}>
          {action}
        </Link>
      )}
      {act !== undefined && (
        <Button className="button main" onPress={act}>
          {action}
        </Button>
      )}
    </div>
  );
}

export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords();
  const { t } = words;
  const { text, detail, code } = errorWords(error, words);
  return (
    <div className="notice bad" role="alert">
      <Icon name="warning" />
      <div className="grow">
        <strong>{t("error.title")}</strong>
        <p>{text}</p>
        {detail !== "" && (
          <p className="small" lang="en" dir="ltr">
            {detail}
          </p>
        )}
        {code !== null && <p className="small quiet">{t("error.code", { code })}</p>}
      </div>
      {retry !== undefined && (
        <Button className="button small" onPress={retry}>
          {t("app.retry")}
        </Button>
      )}
    </div>
  );
}

export function Loading() {
  const { t } = useWords();
  return (
    <p className="page quiet" role="status">
      {t("app.loading")}
    </p>
  );
}

/** Keeps a fault of one screen from taking the frame with it. */
export class Guard extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    const { t } = wordsFor(getSettings());
    return (
      <div className="page">
        <Failure error={this.state.error} />
        <p className="row">
          <Button className="button" onPress={() => this.setState({ error: null })}>
            {t("app.retry")}
          </Button>
          <Button className="button plain" onPress={() => window.location.reload()}>
            {t("app.reload")}
          </Button>
        </p>
      </div>
    );
  }
}
