import type { SessionView } from "../api/basics.ts";
import { type Context, programVersion } from "../context.ts";
import { cookieIn, cookieOf, type Person } from "../guard/sessions.ts";
import { keysOf } from "../guard/throttle.ts";
import { Refusal } from "../problem.ts";
import { Answer, type Asked, type Route } from "../route.ts";

/** Who is signed in. */
export function session(context: Context): Route[] {
  const program = programVersion();
  const view = (person: Person | null): SessionView => ({
    user: person?.name ?? null,
    role: person?.role ?? null,
    way: context.way,
    record: context.name,
    program,
    tiles: context.tiles?.template ?? null,
    tilesCredit: context.tiles?.credit ?? null,
  });
  return [
    {
      method: "GET",
      path: "/session",
      about: "Says who is signed in, and how one signs in.",
      role: null,
      gives: "session",
      handle: async ({ person }) => view(person.name === "" ? null : person),
    },
    {
      method: "POST",
      path: "/session",
      about: "Signs in by name and password; gives a cookie.",
      role: null,
      body: "credentials",
      gives: "session",
      handle: (asked) => signIn(asked, context, view),
    },
    {
      method: "DELETE",
      path: "/session",
      about: "Signs out.",
      role: null,
      gives: "session",
      handle: async ({ request }) => {
        const { name, secure } = context.cookie;
        const secret = cookieIn(request.headers.cookie, name);
        if (secret !== null) context.sessions.end(secret);
        return new Answer(200, view(null), { "set-cookie": cookieOf(name, "", secure) });
      },
    },
  ];
}

async function signIn(
  { body, request }: Asked,
  context: Context,
  view: (person: Person) => SessionView,
): Promise<Answer> {
  const { name, password } = body as { readonly name: string; readonly password: string };
  if (context.way === "link") {
    throw new Refusal(409, "serve.by-link", "one signs in here by a link", "Open the link that the server printed.");
  }
  const keys = keysOf(name.slice(0, 100), request.ip);
  context.throttle.check(keys);
  const user = await context.users.check(name.slice(0, 100), password.slice(0, 1000));
  if (user === null) {
    context.throttle.failed(keys);
    throw new Refusal(
      401,
      "serve.wrong-password",
      "name and password do not fit",
      "Try again, or ask who keeps the users.",
    );
  }
  context.throttle.passed(keys);
  const secret = context.sessions.begin({ name: user.name, role: user.role });
  const cookie = cookieOf(context.cookie.name, secret, context.cookie.secure);
  return new Answer(200, view(user), { "set-cookie": cookie });
}
