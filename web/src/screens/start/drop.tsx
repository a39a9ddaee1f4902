import { useState } from "react";
import type { DirectoryDropItem, DropItem, FileDropItem } from "react-aria-components";
import { Button, DropZone, FileTrigger, Text } from "react-aria-components";
import { useWords } from "../../i18n/index.ts";
import { Icon } from "../../ui/icon.tsx";
import { toast } from "../../ui/toasts.tsx";
import { formOf, type Picked, useImport } from "./send.ts";

/** Takes files and folders, dropped or chosen. */
export function Drop() {
  const { t } = useWords();
  const begin = useImport();
  const [sending, setSending] = useState(0);
  const add = async (files: readonly Picked[]) => {
    if (files.length === 0) {
      toast(t("start.empty.file"));
      return;
    }
    setSending(files.length);
    await begin("/imports/files", formOf(files));
    setSending(0);
  };
  const chosen = (list: FileList | null) =>
    add([...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
  return (
    <DropZone
      className="drop"
      aria-label={t("start.drop")}
      getDropOperation={() => "copy"}
      onDrop={async ({ items }) => add(await filesOf(items))}
    >
      {({ isDropTarget }) => (
        <>
          <Icon name="folder" size={36} />
          <Text slot="label" className="drop-title">
            {sending > 0 ? t("start.job.sending", { n: sending }) : t(isDropTarget ? "start.drop.now" : "start.drop")}
          </Text>
          <p className="quiet small">{t("start.drop.hint")}</p>
          <div className="row">
            <FileTrigger allowsMultiple onSelect={(list) => void chosen(list)}>
              <Button className="button main">{t("start.drop.files")}</Button>
            </FileTrigger>
            <FileTrigger acceptDirectory onSelect={(list) => void chosen(list)}>
              <Button className="button">{t("start.drop.folder")}</Button>
            </FileTrigger>
          </div>
        </>
      )}
    </DropZone>
  );
}

/** Files among what was dropped, folders with all that is in them. */
async function filesOf(items: readonly DropItem[], above = ""): Promise<Picked[]> {
  const found: Picked[] = [];
  for (const item of items) {
    if (item.kind === "file") {
      found.push({ file: await (item as FileDropItem).getFile(), path: above + (item as FileDropItem).name });
    } else if (item.kind === "directory") {
      const folder = item as DirectoryDropItem;
      const inside: DropItem[] = [];
      for await (const entry of folder.getEntries()) inside.push(entry as DropItem);
      found.push(...(await filesOf(inside, `${above}${folder.name}/`)));
    }
  }
  return found;
}
