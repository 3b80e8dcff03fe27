import { ErrorBoundary, LocationProvider, lazy, Route, Router } from "preact-iso";
import { Shell } from "./shell/shell.tsx";

/** Every view is loaded when it is first asked for. */
const Cases = lazy(() => import("./views/cases/cases.tsx"));
const Chronology = lazy(() => import("./views/chronology/chronology.tsx"));
const Documents = lazy(() => import("./views/documents/documents.tsx"));
const Deadlines = lazy(() => import("./views/deadlines/deadlines.tsx"));
const Timeline = lazy(() => import("./views/timeline/timeline.tsx"));
const Home = lazy(() => import("./views/home/home.tsx"));
const Bodies = lazy(() => import("./views/bodies/bodies.tsx"));
const Body = lazy(() => import("./views/bodies/body.tsx"));
const Settings = lazy(() => import("./views/settings/settings.tsx"));
const NotFound = lazy(() => import("./views/not-found/not-found.tsx"));

export function App() {
  return (
    <LocationProvider scope="/app">
      <Shell>
        <ErrorBoundary>
          <Router>
            <Route path="/app/" component={Home} />
            <Route path="/app/documents" component={Documents} />
            <Route path="/app/cases" component={Cases} />
            <Route path="/app/cases/:id" component={Chronology} />
            <Route path="/app/deadlines" component={Deadlines} />
            <Route path="/app/cases/:id/timeline" component={Timeline} />
            <Route path="/app/bodies" component={Bodies} />
            <Route path="/app/bodies/:key" component={Body} />
            <Route path="/app/settings" component={Settings} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </Shell>
    </LocationProvider>
  );
}
