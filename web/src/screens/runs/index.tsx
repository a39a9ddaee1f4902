import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client.ts";
import type { Page } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { useUrl } from "../../url/state.ts";
import { Changes } from "./changes.tsx";
import "./runs.css";

interface Version {
  readonly id: string;
  readonly since: string;
  readonly documents: number;
  readonly current: number;
}

/** The versions of the rules that read articles, and what changed from one to another. */
export default function Runs() {
  const { t, number, moment } = useWords();
  const [params, setUrl] = useUrl();
  const versions = useQuery({
    queryKey: ["runs"],
    queryFn: ({ signal }) => get<Page<Version>>("/runs", {}, signal),
  });
  if (versions.isPending) return <Loading />;
  if (versions.isError) return <Failure error={versions.error} retry={() => void versions.refetch()} />;
  const all = versions.data.items;
  if (all.length === 0) {
    return (
      <Empty icon="run" title={t("empty.record.title")} action={t("empty.record.action")} to="/start">
        {t("empty.record.body")}
      </Empty>
    );
  }
  const to = params.get("new") ?? all.at(-1)?.id ?? "";
  const since = params.get("old") ?? all[all.findIndex(({ id }) => id === to) - 1]?.id ?? "";
  const choose = (name: "old" | "new", value: string, label: string) => (
    <label className="row small">
      {label}
      <select
        className="input version"
        dir="ltr"
        value={value}
        onChange={(event) => setUrl({ [name]: event.target.value })}
      >
        {value === "" && <option value="" />}
        {all.map(({ id }) => (
          <option key={id}>{id}</option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="page runs">
      <header className="page-head">
        <h1>{t("runs.title")}</h1>
        <p className="quiet">{t("runs.about")}</p>
      </header>
      <table className="card versions">
        <thead>
          <tr>
            <th scope="col">{t("runs.version")}</th>
            <th scope="col">{t("runs.since")}</th>
            <th scope="col">{t("runs.documents")}</th>
            <th scope="col">{t("runs.current")}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((version) => (
            <tr key={version.id}>
              <th scope="row">
                <code dir="ltr">{version.id}</code>
              </th>
              <td>{moment(version.since)}</td>
              <td className="num">{number(version.documents)}</td>
              <td className="num">{number(version.current)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all.length < 2 ? (
        <Empty icon="run" title={t("runs.one.title")} action={t("nav.start")} to="/start">
          {t("runs.one.body")}
        </Empty>
      ) : (
        <>
          <div className="row compare">
            {choose("old", since, t("runs.compare"))}
            {choose("new", to, t("runs.with"))}
          </div>
          {since !== "" && since !== to && <Changes key={`${since} ${to}`} since={since} to={to} />}
        </>
      )}
    </div>
  );
}
