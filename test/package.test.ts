import { describe, expect, it } from "vitest";

describe("the built package, imported by its names", () => {
  it("gives the library", async () => {
    const isnad = await import("isnad");
    expect(Object.keys(isnad).sort()).toEqual(
      [
        "IsnadError",
        "KNOWLEDGE_DIR",
        "PROFILES",
        "STAGES",
        "build",
        "checkKnowledge",
        "createRecord",
        "diff",
        "documentIdOf",
        "exportRecord",
        "extract",
        "extractAll",
        "joinRecord",
        "link",
        "linkableOf",
        "listRules",
        "loadKnowledge",
        "openRecord",
        "read",
        "readText",
        "toContract",
        "validate",
      ].sort(),
    );
  });

  it("takes an article as a string, and says why it cannot", async () => {
    const { build, extract, loadKnowledge, readText, toContract, validate } = await import("isnad");
    const input = readText("قُتل جنديان في هجوم قرب بغداد.", { outlet: "وكالة الأفق" });
    if (!input.ok) throw new Error(input.failure.message);
    const record = toContract(extract(input.raw, build(loadKnowledge())));
    expect(validate(record, input.raw.text)).toEqual([]);
    expect(record.document).toMatchObject({ outlet: "وكالة الأفق", id: input.raw.sha256.slice(0, 16) });
    expect(readText(" ")).toMatchObject({ ok: false, failure: { code: "read.no-text" } });
  });

  it("gives the record's types and checks", async () => {
    const record = await import("isnad/record");
    expect(record.PLOVER_TYPES).toContain("ASSAULT");
    expect(record.validate({}, "")).not.toEqual([]);
  });

  it("gives the Arabic tools", async () => {
    const arabic = await import("isnad/arabic");
    expect(arabic.fold("أُسَرٌ")).toBe("اسر");
    expect(arabic.tokenise("بـ6 صواريخ").map((t) => t.norm)).toEqual(["ب", "6", "صواريخ"]);
  });

  it("keeps what it does not promise to itself", async () => {
    const hidden = "isnad/cli";
    await expect(import(hidden)).rejects.toThrow();
  });
});
