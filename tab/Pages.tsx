import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { Me } from '#shared/model/api/people.ts';
import { BookingPage } from '#tab/bookings/BookingPage.tsx';
import { BookingsPage } from '#tab/bookings/BookingsPage.tsx';
import { ChildView } from '#tab/child/ChildView.tsx';
import { LoadingRows } from '#tab/frame/LoadingRows.tsx';
import { NoSuchPage } from '#tab/frame/NoSuchPage.tsx';
import { pagesFor } from '#tab/frame/pagesFor.ts';
import { MyChildrenPage } from '#tab/myChildren/MyChildrenPage.tsx';
import { routes } from '#tab/routes.ts';
import { TeamPage } from '#tab/team/TeamPage.tsx';

const FindATimePage = lazy(() => import('#tab/findATime/FindATimePage.tsx'));
const FortnightPage = lazy(() => import('#tab/fortnight/FortnightPage.tsx'));
const RecordPage = lazy(() => import('#tab/record/RecordPage.tsx'));
const CorrectPage = lazy(() => import('#tab/record/CorrectPage.tsx'));
const ReportedPage = lazy(() => import('#tab/record/ReportedPage.tsx'));
const ReportsPage = lazy(() => import('#tab/reports/ReportsPage.tsx'));
const WeeksAheadPage = lazy(() => import('#tab/reports/WeeksAheadPage.tsx'));
const AdministrationPage = lazy(() => import('#tab/administration/AdministrationPage.tsx'));

/** Which page an address shows. A person who works with no children begins where their first page is. */
export function Pages({ me }: { me: Me }) {
  const first = pagesFor(me)[0]?.to ?? routes.myChildren;
  return (
    <Suspense fallback={<LoadingRows />}>
      <Switch>
        <Route path="/">
          {first === routes.myChildren ? <MyChildrenPage me={me} /> : <Redirect to={first} replace />}
        </Route>
        <Route path="/fortnight">
          <FortnightPage key="mine" view="mine" me={me} />
        </Route>
        <Route path="/team/fortnight">
          <FortnightPage key="team" view="team" me={me} />
        </Route>
        <Route path="/team">
          <TeamPage me={me} />
        </Route>
        <Route path="/bookings">
          <BookingsPage me={me} />
        </Route>
        {/* The link that stands in the Outlook event of a visit. */}
        <Route path="/b/:id">{({ id }) => <BookingPage key={id} bookingId={id} me={me} />}</Route>
        <Route path="/child/:id/find-a-time">
          {({ id }) => <FindATimePage key={id} childId={id} me={me} />}
        </Route>
        <Route path="/child/:id">{({ id }) => <ChildView key={id} childId={id} me={me} />}</Route>
        <Route path="/record/correct/:visit">
          {({ visit }) => (
            <CorrectPage key={visit} visitId={visit} childId={childInAddress() ?? ''} me={me} />
          )}
        </Route>
        <Route path="/record/:booking">
          {({ booking }) => (
            <RecordPage
              key={booking}
              bookingId={booking === 'new' ? null : booking}
              childId={childInAddress()}
              me={me}
            />
          )}
        </Route>
        <Route path="/reported">
          <ReportedPage me={me} />
        </Route>
        <Route path="/reports">
          <ReportsPage me={me} />
        </Route>
        <Route path="/weeks-ahead">
          <WeeksAheadPage me={me} />
        </Route>
        <Route path="/administration/*?">
          <AdministrationPage me={me} />
        </Route>
        <Route>
          <NoSuchPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

function childInAddress(): string | null {
  return new URLSearchParams(location.search).get('child');
}
