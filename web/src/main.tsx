import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiError } from "./api/client.ts";
import { sessionQuery } from "./api/queries.ts";
import { App } from "./app.tsx";
import { fetchPage } from "./frame/page.tsx";
import { SCREENS } from "./screens.ts";
import "./style/index.css";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The server says when the record has changed (see `useEvents`); until then what was loaded holds.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
      retryDelay: 400,
    },
  },
});

// The code of the page that was asked for is fetched while the server says who is signed in.
const asked = window.location.pathname.split("/");
const first = SCREENS.find(({ path }) => path.split("/").length === asked.length && path.split("/")[1] === asked[1]);
// What fails here is told of by the page itself.
if (first !== undefined) void fetchPage(first).catch(() => undefined);
void client.prefetchQuery(sessionQuery);

createRoot(document.querySelector("#root")!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
