import { Fragment } from "react";
import { Button } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { useWords } from "../i18n/index.ts";
import { SCREENS, type Screen } from "../screens.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useFilters, withFilters } from "../url/filters.ts";
import { fetchPage } from "./page.tsx";

const GROUPS = ["judge", "explore", "record"] as const;

/** The way from screen to screen; filters go along. */
export function Rail({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useWords();
  return (
    <nav className="rail" aria-label={t("app.rail")}>
      <Link className="brand" href="/">
        <span lang="ar">إسناد</span>
        <small lang="en">Isnad</small>
      </Link>
      {GROUPS.map((group) => {
        const screens = SCREENS.filter(({ rail }) => rail?.group === group);
        return screens.length === 0 ? null : (
          <Fragment key={group}>
            <div className="rail-group">{t(`nav.group.${group}`)}</div>
            {screens.map((screen) => (
              <RailLink key={screen.id} screen={screen} icon={screen.rail!.icon} />
            ))}
          </Fragment>
        );
      })}
      <span className="spring" />
      <Button className="rail-link rail-button" onPress={onHelp} aria-label={t("nav.help")}>
        <Icon name="help" />
        <span>{t("nav.help")}</span>
      </Button>
      {SCREENS.filter(({ id }) => id === "settings").map((screen) => (
        <RailLink key={screen.id} screen={screen} icon="settings" />
      ))}
    </nav>
  );
}

function RailLink({ screen, icon }: { readonly screen: Screen; readonly icon: IconName }) {
  const { t } = useWords();
  const [path] = useLocation();
  const filters = useFilters();
  const here = path.split("/")[1] === screen.path.split("/")[1];
  return (
    <Link
      className="rail-link"
      href={withFilters(screen.path, filters)}
      aria-current={here ? "page" : undefined}
      aria-label={t(screen.title)}
      onPointerEnter={() => void fetchPage(screen).catch(() => undefined)}
      title={t(screen.title)}
    >
      <Icon name={icon} />
      <span>{t(screen.title)}</span>
    </Link>
  );
}
