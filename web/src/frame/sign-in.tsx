import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { post } from "../api/client.ts";
import { useSession } from "../api/queries.ts";
import { useWords } from "../i18n/index.ts";
import { Failure } from "../ui/states.tsx";
import { Whole } from "../ui/whole.tsx";

/** Lets in who is signed in; others get the form, or are told of the link. */
export function Door({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  return <Whole of={session}>{({ user, way }) => (user !== null ? children : <Outside way={way} />)}</Whole>;
}

function Outside({ way }: { readonly way: "link" | "password" }) {
  const { t } = useWords();
  return (
    <main className="empty">
      <h1 className="brand">إسناد</h1>
      <h2>{t("signin.title")}</h2>
      {way === "password" ? <SignIn /> : <p>{t("signin.link")}</p>}
    </main>
  );
}

function SignIn() {
  const { t } = useWords();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>(null);
  const enter = async () => {
    try {
      await post("/session", { name, password });
      await client.invalidateQueries();
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <label className="field">
        {t("signin.name")}
        <input
          className="input"
          autoComplete="username"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className="field">
        {t("signin.password")}
        <input
          className="input"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {error !== null && <Failure error={error} />}
      <button type="submit" className="button main" disabled={name === "" || password === ""}>
        {t("signin.go")}
      </button>
    </form>
  );
}
