import { useEffect, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { lastDone } from "./api/history.ts";
import { useEvents, useRecord } from "./api/queries.ts";
import { useReviews, written } from "./api/reviews.ts";
import { HelpSheet } from "./frame/help.tsx";
import { fetchAllPages, Page } from "./frame/page.tsx";
import { Rail } from "./frame/rail.tsx";
import { Door } from "./frame/sign-in.tsx";
import { Top } from "./frame/top.tsx";
import { useWords } from "./i18n/index.ts";
import { useKeys } from "./keys/keys.ts";
import { SCREENS } from "./screens.ts";
import { setSettings } from "./settings/store.ts";
import { Empty, Guard } from "./ui/states.tsx";
import { Toasts, toast } from "./ui/toasts.tsx";
import { Whole } from "./ui/whole.tsx";

export function App() {
  const { lang } = useWords();
  return (
    <I18nProvider locale={lang === "ar" ? "ar" : "en-GB"}>
      <Door>
        <Workbench />
      </Door>
      <Toasts />
    </I18nProvider>
  );
}

function Workbench() {
  const { t, lang } = useWords();
  const [path, navigate] = useLocation();
  const [help, setHelp] = useState(false);
  useEvents();
  const { takeBack } = useReviews();
  const undo = async () => {
    // What was pressed a moment ago, on the screen before, may be on its way yet.
    await written();
    if (lastDone() === null) toast(t("judge.nothingToUndo"));
    else await takeBack();
  };
  useEffect(() => fetchAllPages(), []);
  useKeys([
    { id: "help", code: "Slash", shift: true, label: t("key.help"), everywhere: true, run: () => setHelp(true) },
    {
      id: "search",
      code: "Slash",
      label: t("key.search"),
      everywhere: true,
      run: () => document.querySelector<HTMLInputElement>("#find")?.focus(),
    },
    {
      id: "undo",
      code: "KeyZ",
      label: t("judge.undo"),
      everywhere: true,
      run: () => void undo(),
    },
    {
      id: "language",
      code: "KeyL",
      shift: true,
      label: t("key.language"),
      everywhere: true,
      run: () => setSettings({ lang: lang === "ar" ? "en" : "ar" }),
    },
    ...SCREENS.filter(({ rail }) => rail !== undefined)
      .slice(0, 9)
      .map(({ id, title, path: to }, i) => ({
        id: `screen-${id}`,
        code: `Digit${i + 1}`,
        label: t("key.screen", { name: t(title) }),
        everywhere: true,
        run: () => navigate(to),
      })),
  ]);
  return (
    <RouterProvider navigate={navigate}>
      <a className="button skip" href="#main">
        {t("app.skip")}
      </a>
      <div className="shell">
        <Rail onHelp={() => setHelp(true)} />
        <Top />
        <main className="main" id="main" tabIndex={-1}>
          <Guard key={path}>
            <Switch>
              <Route path="/" component={Landing} />
              {SCREENS.map((screen) => (
                <Route key={screen.id} path={screen.path}>
                  <Page screen={screen} />
                </Route>
              ))}
              <Route>
                <Empty icon="question" title={t("error.route.title")} action={t("error.route.action")} to="/">
                  {t("error.route.body")}
                </Empty>
              </Route>
            </Switch>
          </Guard>
        </main>
      </div>
      <HelpSheet open={help} onClose={() => setHelp(false)} />
      <Title />
    </RouterProvider>
  );
}

/** The first page: the inbox of a record that holds something, else the way to add to it. */
function Landing() {
  const record = useRecord();
  const first = (id: string) => SCREENS.find((screen) => screen.id === id)?.path;
  return (
    <Whole of={record}>
      {({ documents }) => (
        <Redirect to={(documents === 0 ? first("start") : first("inbox")) ?? SCREENS[0]!.path} replace />
      )}
    </Whole>
  );
}

/** Names the page in the browser's own window. */
function Title() {
  const { t } = useWords();
  const [path] = useLocation();
  const screen = SCREENS.find(({ path: at }) => at.split("/")[1] === path.split("/")[1]);
  useEffect(() => {
    document.title = screen === undefined ? t("app.name") : t("app.title", { screen: t(screen.title) });
  }, [screen, t]);
  return null;
}
